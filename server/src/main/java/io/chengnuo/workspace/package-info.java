/**
 * Screens and doors that read several modules, known by no module: the ledger of all requests with its exports, and taking
 * over customers and requests from files.
 */
@NullMarked
package io.chengnuo.workspace;

import org.jspecify.annotations.NullMarked;
