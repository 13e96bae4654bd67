package io.chengnuo.workspace.imports;

import com.ibm.icu.text.CharsetDetector;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** CSV in the encoding and with the separator that its beginning shows. A character that cannot be read becomes U+FFFD. */
final class CsvTable implements Table {

    private static final int SAMPLE = 1 << 18;
    private static final int LONGEST_RECORD = 1 << 20;
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private final String format;

    private CsvTable(Reader text, char separator, String format) {
        this.csv = reader(separator).ofCsvRecord(text);
        this.records = csv.iterator();
        this.header = first();
        this.format = format;
    }

    static CsvTable open(BufferedInputStream given) throws IOException {
        var bytes = new BufferedInputStream(given, SAMPLE * 2);
        bytes.mark(SAMPLE);
        var sample = bytes.readNBytes(SAMPLE);
        bytes.reset();
        var charset = charset(sample);
        var text = new String(sample, charset);
        var separator = separator(text.startsWith("\ufeff") ? text.substring(1) : text, sample.length == SAMPLE);
        var shown = separator == '\t' ? "tab" : String.valueOf(separator);
        return new CsvTable(withoutMark(bytes, charset), separator, "CSV, " + charset.name() + ", " + shown);
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public Iterator<Row> rows() {
        return new Iterator<>() {
            private long number;

            private boolean broken;

            @Override
            public boolean hasNext() {
                try {
                    if (!broken) {
                        return records.hasNext();
                    }
                } catch (CsvParseException | UncheckedIOException e) {
                    broken = true;
                }
                throw new BrokenFile("broken_after_row_" + number);
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return new Row(++number, records.next().getFields());
            }
        };
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private List<String> first() {
        try {
            if (!records.hasNext()) {
                throw new BrokenFile("empty_file");
            }
            return records.next().getFields().stream().map(String::strip).toList();
        } catch (CsvParseException | UncheckedIOException e) {
            throw new BrokenFile("broken_after_row_0");
        }
    }

    private static CsvReader.CsvReaderBuilder reader(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .maxBufferSize(LONGEST_RECORD);
    }

    private static Reader withoutMark(InputStream bytes, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var text = new java.io.PushbackReader(new InputStreamReader(bytes, decoder));
        var first = text.read();
        if (first != -1 && first != '\ufeff') {
            text.unread(first);
        }
        return text;
    }

    /** A byte order mark decides; then whatever is valid UTF-8 is UTF-8; Chinese files that are not are GB18030. */
    private static Charset charset(byte[] sample) {
        if (starts(sample, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(sample, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(sample, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        var zeros = countZeros(sample);
        if (zeros * 5 > sample.length) {
            return sample[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        if (isUtf8(sample)) {
            return StandardCharsets.UTF_8;
        }
        var guess = new CharsetDetector().setText(sample).detect();
        return guess != null && guess.getName().startsWith("windows-125") && guess.getConfidence() > 60
                ? Charset.forName(guess.getName())
                : Charset.forName("GB18030");
    }

    private static boolean starts(byte[] sample, int... mark) {
        if (sample.length < mark.length) {
            return false;
        }
        for (var i = 0; i < mark.length; i++) {
            if ((sample[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int countZeros(byte[] sample) {
        var zeros = 0;
        for (var one : sample) {
            zeros += one == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** A character cut off by the end of the sample is no fault. */
    private static boolean isUtf8(byte[] sample) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = CharBuffer.allocate(sample.length);
        return !decoder.decode(ByteBuffer.wrap(sample), text, false).isError();
    }

    /** The one that gives the first records the most columns, all of them the same number if possible. */
    private static char separator(String sample, boolean cut) {
        var best = ',';
        var most = 0;
        for (var separator : SEPARATORS) {
            var score = score(sample, separator, cut);
            if (score > most) {
                most = score;
                best = separator;
            }
        }
        return best;
    }

    private static int score(String sample, char separator, boolean cut) {
        try (var csv = reader(separator).ofCsvRecord(new StringReader(sample))) {
            var widths =
                    csv.stream().limit(20).mapToInt(CsvRecord::getFieldCount).toArray();
            var complete = cut && widths.length < 20 ? widths.length - 1 : widths.length;
            if (complete < 1 || widths[0] < 2) {
                return 0;
            }
            var even = 0;
            for (var i = 0; i < complete; i++) {
                even += widths[i] == widths[0] ? 1 : 0;
            }
            return even * 1000 / complete + Math.min(widths[0], 900);
        } catch (CsvParseException | IOException e) {
            return 0;
        }
    }
}
