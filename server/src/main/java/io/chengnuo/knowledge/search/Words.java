package io.chengnuo.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * A text as the words it is found by: pairs of neighbouring Chinese characters and single ones, stems of English words. What only makes a
 * question of it (请问, 怎么, how do I) is left out, because every question has it.
 */
final class Words {

    private static final Pattern ONLY_ASKING = Pattern.compile(
            "请问|想问|问一下|问下|咨询|麻烦|你好|您好|谢谢|为什么|怎么样|怎样|怎么|什么|如何|哪里|哪儿|哪个|哪些|多少|可不可以|能不能|可以|是不是|是否|有没有|需要|应该"
                    + "|一下|我们|你们|他们|我的|你的|这个|那个|一个|[我你您他她它的了吗呢啊吧呀嘛么是有在要想能会就都也还给把被和与]"
                    + "|\\b(?:how|what|when|where|which|who|why|can|could|do|does|did|is|are|am|was|i|you|we|my|your|our|the|a|an|to|of|in|on|for|it"
                    + "|this|that|please|hi|hello|thanks|want|would|like|need|should|have|has|get|me|be|will|if|and|or|there|any)\\b",
            Pattern.CASE_INSENSITIVE);

    static final Analyzer ANALYSER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            var words = new PorterStemFilter(new LowerCaseFilter(new CJKWidthFilter(source)));
            return new TokenStreamComponents(
                    source,
                    new CJKBigramFilter(
                            words,
                            CJKBigramFilter.HAN
                                    | CJKBigramFilter.HIRAGANA
                                    | CJKBigramFilter.KATAKANA
                                    | CJKBigramFilter.HANGUL,
                            true));
        }
    };

    /** The words of a text, each once. A text that only asks keeps what it has. */
    static Set<String> of(String text) {
        var said = terms(telling(text));
        return said.isEmpty() ? terms(text) : said;
    }

    static String telling(String text) {
        return ONLY_ASKING.matcher(text).replaceAll(" ");
    }

    private static Set<String> terms(String text) {
        try (var stream = ANALYSER.tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var terms = new LinkedHashSet<String>();
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How much a word counts besides how rare it is: a single Chinese character says little. */
    static double weight(String term) {
        return term.codePointCount(0, term.length()) == 1 && term.codePointAt(0) > 0x2E80 ? 0.3 : 1;
    }

    private Words() {}
}
