package io.chengnuo.policy.standard;

import io.chengnuo.policy.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A standard as somebody writes it. */
record StandardBody(
        @NotNull StandardPart part,
        @NotNull StandardKind kind,
        @Nullable @Size(max = 60) String post,
        @Nullable @Size(max = 60) String need,
        @NotBlank @Size(max = 60) String ownerPost,
        @Nullable UUID owner,
        @NotNull LocalDate reviewOn,
        @NotNull @Valid Words title,
        @NotNull @Valid Words staff,
        @NotNull @Valid Words process,
        @NotNull @Valid Words result,
        @NotNull @Valid Words transparency,
        @NotEmpty @Size(max = 40) List<@NotNull @Valid Item> items,
        @Min(0) @Max(100) int passMark,
        @NotNull @Size(max = 30) List<@NotBlank @Size(max = 40) String> clauses,
        @NotBlank @Size(max = 500) String reason) {

    record Words(
            @NotBlank @Size(max = 1000) String zh,
            @NotBlank @Size(max = 1000) String en) {

        Text text() {
            return new Text(zh.strip(), en.strip());
        }
    }

    record Item(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}")
            String key,

            @Nullable @Size(max = 20) String aspect,
            @NotNull @Valid Words text,
            @Min(1) @Max(10) int weight,
            boolean must) {

        CheckItem item() {
            return new CheckItem(key, aspect, text.text(), weight, must);
        }
    }

    KeepStandard.Wish wish() {
        return new KeepStandard.Wish(
                part,
                kind,
                post,
                need,
                ownerPost.strip(),
                owner,
                reviewOn,
                new StandardText(
                        title.text(),
                        staff.text(),
                        process.text(),
                        result.text(),
                        transparency.text(),
                        items.stream().map(Item::item).toList(),
                        passMark,
                        clauses));
    }
}
