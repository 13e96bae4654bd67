/** What is promised to a customer beyond the service, within the powers of who promises or after an approval. */
@NullMarked
@NamedInterface("commitment")
package io.chengnuo.work.commitment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
