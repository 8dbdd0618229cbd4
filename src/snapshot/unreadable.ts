/** The repository itself could not be read: there is nothing to review. The message is one line for a person. */
export class RepositoryUnreadable extends Error {
  override readonly name = "RepositoryUnreadable";
  /** When it is worth trying again, where GitHub says so. */
  readonly retryAt: Date | null;

  constructor(message: string, retryAt: Date | null = null) {
    super(message);
    this.retryAt = retryAt;
  }
}
