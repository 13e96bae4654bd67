/** The policy on paper: one text, laid out like an official Chinese document (公文), as HTML, PDF and Word. */
@NullMarked
package io.chengnuo.policy.print;

import org.jspecify.annotations.NullMarked;
