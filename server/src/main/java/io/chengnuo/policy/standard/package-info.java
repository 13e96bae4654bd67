/**
 * The library of service standards (服务标准库): each belongs to one of four parts, says what staff must be able to do, how the process goes,
 * what comes of it in numbers and what is told to customers, and is a sheet to check by. Owners review them on their day.
 *
 * <p>Announces {@code StandardChanged}, {@code SheetFilled} and {@code StandardReviewed}; asks {@link
 * io.chengnuo.policy.standard.StandardFigures} what the work says of a standard.
 */
@NullMarked
@NamedInterface("standard")
package io.chengnuo.policy.standard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
