/** Writing a table in five steps: aim and scope, information, framework, detail, roll-out. Each keeps its outcome; the next opens when it is complete. */
@NullMarked
package io.chengnuo.blueprint.authoring;

import org.jspecify.annotations.NullMarked;
