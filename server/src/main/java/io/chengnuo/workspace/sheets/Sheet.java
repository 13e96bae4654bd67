package io.chengnuo.workspace.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table being written. A cell is null, a text, a number, a truth value or an instant; texts cannot become formulas. */
public interface Sheet extends Closeable {

    /** How a table can be written. */
    enum Format {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        public String extension() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** {@code zone}: whose times of day the cells show. Closing completes the table but leaves the stream open. */
    static Sheet to(OutputStream out, Format format, String title, ZoneId zone) throws IOException {
        return switch (format) {
            case CSV -> new CsvSheet(out, zone);
            case XLSX -> new ExcelSheet(out, title, zone);
        };
    }
}
