/**
 * Procedures (服务流程) as data: which stages, steps, forms, checklists, hand-over rules and templates a kind of request goes through.
 * Versions are published whole and never change; a draft is worked on until it is fit to be published. Knows no ticket:
 * {@code work} runs them.
 *
 * <p>Announces {@code ProcedurePublished}. Hears {@code CompanySetUp} and gives a new company the procedures that ship.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "people", "calendar", "policy"})
package io.chengnuo.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
