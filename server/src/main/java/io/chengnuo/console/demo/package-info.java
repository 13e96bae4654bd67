/** Tells the story of an invented company by running the product's own use cases on a moved clock. */
@NullMarked
package io.chengnuo.console.demo;

import org.jspecify.annotations.NullMarked;
