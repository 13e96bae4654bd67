/**
 * Finds published articles by words, and says how sure it is. An index in memory for each company and language, made anew when what is
 * published changed: a company has thousands of articles, not millions, so there is nothing on disk that could disagree with the database.
 */
@NullMarked
package io.chengnuo.knowledge.search;

import org.jspecify.annotations.NullMarked;
