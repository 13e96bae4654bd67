package io.chengnuo.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A decision a post may take (处理权限). {@code key} names the kind of decision ("exchange", "compensation"); {@code limit} is
 * the most it may cost in the company's currency, null when the decision has no amount or no limit.
 */
public record Power(
        @NotBlank @Size(max = 60) String key,
        @Nullable BigDecimal limit,
        @Nullable @Size(max = 300) String note) {}
