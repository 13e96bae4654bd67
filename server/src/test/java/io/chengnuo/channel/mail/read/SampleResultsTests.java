package io.chengnuo.channel.mail.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What the collections themselves say is in their mails: the structure of those of Mime4j, the files of the large ones of php-mime-mail-parser. */
@Tag("REQ-CHN-05")
class SampleResultsTests {

    private static final Path SAMPLES = Path.of("src/test/resources/mail");

    static Stream<Path> structures() throws IOException {
        try (var files = Files.list(SAMPLES.resolve("mime4j-structure"))) {
            return files
                    .filter(file -> file.toString().endsWith(".xml"))
                    .filter(file -> !file.toString().contains("noheader")) // has no mail to read
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("structures")
    void mailsWithinMailsStandWhereTheCollectionSays(Path structure) throws Exception {
        var name = structure.getFileName().toString().replace(".xml", ".msg");
        var mail = MailReader.read(
                Files.readAllBytes(SAMPLES.resolve("mime4j-testmsgs").resolve(name)));
        var told = DocumentBuilderFactory.newNSInstance()
                .newDocumentBuilder()
                .parse(structure.toFile())
                .getDocumentElement();
        assertThat(messagesIn(mail)).isEqualTo(messagesIn(told));
        assertThat(flat(mail.subject())).isEqualTo(subject(told));
    }

    /** How many mails are in it, and in each of them. */
    private static List<Object> messagesIn(Element part) {
        var messages = new ArrayList<Object>();
        for (var child : children(part)) {
            switch (child.getTagName()) {
                case "message" -> messages.add(messagesIn(child));
                case "multipart", "body-part" -> messages.addAll(messagesIn(child));
                default -> {}
            }
        }
        return messages;
    }

    private static List<Object> messagesIn(ReadMail mail) throws UnreadableMail {
        var messages = new ArrayList<Object>();
        for (var file : mail.files()) {
            if (file.type().equals("message/rfc822")) {
                messages.add(messagesIn(MailReader.read(file.bytes())));
            }
        }
        return messages;
    }

    private static String subject(Element message) {
        return children(message).stream()
                .filter(child -> child.getTagName().equals("header"))
                .flatMap(header -> children(header).stream())
                .map(field -> field.getTextContent().strip())
                .filter(field -> field.matches("(?is)subject\\s*:.*"))
                .findFirst()
                .map(field -> flat(field.substring(field.indexOf(':') + 1)))
                .orElse("");
    }

    private static List<Element> children(Element element) {
        var nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @ParameterizedTest
    @CsvSource({
        "m0004, Mail de 800ko, attach04, 817938, Phasellus scelerisque, 242",
        "m0005, Mail de 1500 Ko, attach05, 1635877, Aenean ultrices, 484",
        "m0010, Mail de 800ko without filename, '', 817938, Suspendisse, 726",
    })
    void aLargeFileComesWhole(String name, String subject, String file, int size, String words, int times)
            throws Exception {
        var mail = MailReader.read(packed("phpmime-large/" + name + ".gz"));
        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.from()).isEqualTo(new ReadMail.Sender("name@company.com", "Name"));
        assertThat(mail.files()).singleElement().satisfies(part -> {
            assertThat(part.bytes()).hasSize(size);
            assertThat(part.name()).isNotBlank().startsWith(file);
            assertThat(new String(part.bytes(), StandardCharsets.ISO_8859_1).split(words, -1))
                    .hasSize(times + 1);
        });
    }

    @Test
    void filesOfManyKindsKeepTheirNamesAndOrder() throws Exception {
        var mail = MailReader.read(packed("phpmime-large/issue274.eml.gz"));
        assertThat(mail.text()).contains("ligne 1");
        assertThat(mail.files().stream().map(ReadMail.Part::name))
                .containsExactly(
                        "Hello from SwiftMailer.docx",
                        "Hello from SwiftMailer.pdf",
                        "Hello from SwiftMailer.odt",
                        "Cours-Tutoriels-Serge-Tahé-1568x268.png",
                        "test-localhost.eml");
    }

    @Test
    void threeHundredFilesAreThreeHundredFiles() throws Exception {
        var raw = packed("phpmime-large/issue408.eml.gz");
        var mail = MailReader.read(raw);
        var parts = new String(raw, StandardCharsets.ISO_8859_1).split("\tfilename=", -1).length - 1;
        assertThat(parts).isGreaterThan(300);
        assertThat(mail.files()).hasSize(parts);
        assertThat(mail.files().stream().map(ReadMail.Part::name).distinct()).hasSize(parts);
    }

    private static byte[] packed(String name) throws IOException {
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(SAMPLES.resolve(name)))) {
            return bytes.readAllBytes();
        }
    }
}
