package io.chengnuo.workspace.imports;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A file of rows under a header, read once from its beginning, one row in memory at a time. */
interface Table extends Closeable {

    List<String> header();

    Iterator<Row> rows();

    /** How the file was understood, for people: "CSV, GB18030, ;". */
    String format();

    /** Tells CSV from Excel by its first bytes, whatever it is called; either may be compressed by gzip. */
    static Table open(Path file) throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return of(bytes);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private static Table of(BufferedInputStream bytes) throws IOException {
        var start = peek(bytes, 4);
        if (start.length > 1 && start[0] == 0x1f && start[1] == (byte) 0x8b) {
            return plain(new BufferedInputStream(new GZIPInputStream(bytes, 1 << 16), 1 << 16));
        }
        return plain(bytes);
    }

    private static Table plain(BufferedInputStream bytes) throws IOException {
        var start = peek(bytes, 4);
        if (start.length == 0) {
            throw new BrokenFile("empty_file");
        }
        if (start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4) {
            return ExcelTable.open(bytes);
        }
        return CsvTable.open(bytes);
    }

    private static byte[] peek(InputStream bytes, int count) throws IOException {
        bytes.mark(count);
        var start = bytes.readNBytes(count);
        bytes.reset();
        return start;
    }
}
