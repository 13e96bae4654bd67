/**
 * Classes of customers (客户分级): rules anybody can read, run on schedule or by hand, first as a rehearsal; what each customer's score
 * is made of; and what a class brings with it.
 */
@NullMarked
@org.springframework.modulith.NamedInterface("classes")
package io.chengnuo.customer.classes;

import org.jspecify.annotations.NullMarked;
