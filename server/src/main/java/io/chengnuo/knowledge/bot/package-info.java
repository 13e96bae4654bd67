/**
 * The first line of the channels: answers from what is published, asks what the form of a request needs, and hands over to a person with
 * everything that was said. What it does not know it says; it never makes anything up (REQ-CHN-10, 11).
 */
@NullMarked
package io.chengnuo.knowledge.bot;

import org.jspecify.annotations.NullMarked;
