package io.chengnuo.policy.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import io.chengnuo.policy.PolicyFrame;
import io.chengnuo.policy.PublishDocument;
import io.chengnuo.policy.Repeal;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ChengnuoTest
@Tag("REQ-POL-04")
class PrintDoorTests {

    private TestCompany company;
    private TestApi api;
    private String path = "";

    @BeforeEach
    void theVersionInForce() {
        api = company.api(company.person(Right.POLICY_READ));
        path = "/policies/versions/" + api.get("/policies/current").text("/version/id") + "/document";
    }

    @Test
    void theWordFileHasEveryChapterAsAHeadingAndTheFormsAsTables() throws Exception {
        var file = api.get(path + "?format=docx&language=zh").expect(200);

        assertThat(file.header("Content-Disposition").orElseThrow()).contains("attachment");
        try (var word = new XWPFDocument(new ByteArrayInputStream(file.bytes()))) {
            assertThat(word.getParagraphs().stream()
                            .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                            .map(XWPFParagraph::getText))
                    .contains("第一章　服务理念与战略", "第十五章　闭环管理", "服务宪章", "引用文件")
                    .hasSize(18);
            assertThat(word.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n")))
                    .contains("3.5 技术响应", "责任：技术主管", "技术类问题响应时间 不超过 15 分钟");
            assertThat(word.getTables()).hasSize(3);
            assertThat(word.getTables().getLast().getRow(0).isRepeatHeader()).isTrue();
            assertThat(word.getHeaderList().getFirst().getText()).contains("客户服务制度", "第 1.0 版");
            assertThat(word.getDocument().xmlText()).contains("TOC \\o", "↓");
        }
    }

    @Test
    @Tag("REQ-POL-12")
    void thePdfCarriesItsFontAndSaysThatNobodyCheckedThePapers() throws Exception {
        var file = api.get(path + "?format=pdf&language=zh").expect(200);

        try (var pdf = Loader.loadPDF(file.bytes())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("[\\s\u3000]", "");
            assertThat(text).contains("客户服务制度", "第十五章闭环管理", "消费者权益保护法", "待核对", "不超过15分钟");
            assertThat(pdf.getNumberOfPages()).isGreaterThan(10);
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
        assertThat(file.bytes().length).isLessThan(2_000_000);
    }

    @Test
    void theWebPageIsTheSameTextInTheReadersLanguage() {
        var page = api.get(path + "?language=en").expect(200);

        assertThat(page.header("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.text())
                .contains("Chapter 15", "Customer service policy", "Technical response", "at most 15 minutes")
                .doesNotContain("<script");
    }

    @Test
    @Tag("REQ-POL-11")
    void aRepealedPolicySaysSoOnItsFirstPage() {
        var other = company.another();
        var version = other.inside(() -> {
            var publish = other.bean(PublishDocument.class);
            var now = other.clock().instant();
            var before = publish.before(now);
            var frame = before.frame();
            var repealed = new PolicyFrame(
                    frame.charter(),
                    frame.scope(),
                    frame.strategy(),
                    frame.appendices(),
                    frame.references(),
                    frame.bases(),
                    new Repeal("并入集团制度", LocalDate.parse("2031-01-01"), null, "集团服务制度"));
            return publish.publish(before, before.document().within(repealed), now, "废止");
        });
        var text = other.api(other.administrator())
                .get("/policies/versions/" + version.id() + "/document?language=zh")
                .expect(200)
                .text();
        assertThat(text).contains("本制度自 2031-01-01 起废止：并入集团制度；由 集团服务制度 接替");
    }

    @ParameterizedTest
    @CsvSource({"?format=exe, 400", "?format=pdf&language=fr, 200"})
    void otherFormatsAreRefused(String query, int status) {
        api.get(path + query).expect(status);
    }

    @Test
    void whatIsNotThereOrNotForYouIsNotPrinted() {
        api.get("/policies/versions/" + UUID.randomUUID() + "/document").refused(404, "no_such_policy_version");
        company.api(company.person(Right.TICKET_READ)).get(path).expect(403);
    }
}
