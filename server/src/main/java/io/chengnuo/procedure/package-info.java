/**
 * Procedures (服务流程) as data: which stages, steps, forms, checklists, hand-over rules and templates a kind of request goes through.
 * Versions are published whole and never change. Knows no ticket: {@code work} runs them.
 */
@NullMarked
package io.chengnuo.procedure;

import org.jspecify.annotations.NullMarked;
