import { defineStep } from "../../review/step.ts";
import blogPost from "./blog-post.ts";

export default defineStep({
  id: "blog",
  minutes: 240,
  checks: [blogPost],
  fixes: [],
});
