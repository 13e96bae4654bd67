/** The management table as a file: a spreadsheet to fill in and load back, and a page to print. */
@NullMarked
package io.chengnuo.blueprint.paper;

import org.jspecify.annotations.NullMarked;
