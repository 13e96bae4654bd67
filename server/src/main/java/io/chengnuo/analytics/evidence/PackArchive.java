package io.chengnuo.analytics.evidence;

import io.chengnuo.shared.Sha256;
import io.chengnuo.shared.web.CsvAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Paper, data, digests, signature and instructions in one file. */
@Component
class PackArchive {

    static final String PAPER = "dossier.pdf";
    static final String DIGESTS = "SHA256SUMS";
    static final String SIGNATURE = "SHA256SUMS.p7s";
    static final String CERTIFICATE = "certificate.pem";

    private final DossierPaper paper;
    private final JsonMapper json;

    PackArchive(DossierPaper paper, JsonMapper json) {
        this.paper = paper;
        this.json = json;
    }

    byte[] write(Dossier dossier, Signer signer, String howToVerify) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(
                PAPER,
                paper.signed(paper.write(dossier), signer, dossier.company(), dossier.title(), dossier.madeAt()));
        for (var section : dossier.sections()) {
            var rows = new ArrayList<List<String>>();
            rows.add(section.columns());
            rows.addAll(section.rows());
            files.put("data/" + section.key() + ".csv", CsvAnswer.bytes(rows));
        }
        files.put("data/dossier.json", json.writerWithDefaultPrettyPrinter().writeValueAsBytes(dossier));
        files.put("VERIFY.txt", howToVerify.formatted(signer.fingerprint()).getBytes(StandardCharsets.UTF_8));
        var digests = digests(files);
        files.put(DIGESTS, digests);
        files.put(SIGNATURE, signer.sign(digests, dossier.madeAt()));
        files.put(CERTIFICATE, signer.pem().getBytes(StandardCharsets.UTF_8));
        return zip(files, dossier);
    }

    /** As {@code sha256sum -c} reads it. */
    private static byte[] digests(Map<String, byte[]> files) {
        var lines = new StringBuilder();
        files.forEach((name, bytes) ->
                lines.append(Sha256.hex(bytes)).append("  ").append(name).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> files, Dossier dossier) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTime(dossier.madeAt().toEpochMilli());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
