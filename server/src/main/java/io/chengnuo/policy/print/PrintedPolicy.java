package io.chengnuo.policy.print;

import java.util.List;

/** A version in the words of one language, ready to be set: every writer sets the same text. {@code repealed} is empty while it holds. */
record PrintedPolicy(
        String language,
        String title,
        String subtitle,
        String repealed,
        Charter charter,
        List<Chapter> chapters,
        String appendicesTitle,
        List<Appendix> appendices,
        String papersTitle,
        List<String> paperColumns,
        List<List<String>> papers,
        String contentsTitle) {

    /** {@code title} is empty when there is no charter. */
    record Charter(String title, String why, List<String> principles, String note) {}

    record Chapter(String title, List<Clause> clauses) {}

    /** {@code note}: who answers for it, how it is made to happen, and its promises, in one line. */
    record Clause(String number, String title, String text, String note) {}

    record Appendix(String title, List<String> lines, io.chengnuo.policy.Appendix.Kind kind) {}

    /** What stands above every page. */
    String running() {
        return title + "  " + subtitle;
    }
}
