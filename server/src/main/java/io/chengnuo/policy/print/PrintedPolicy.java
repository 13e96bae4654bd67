package io.chengnuo.policy.print;

import java.util.List;

/** A version in the words of one language, ready to be set: every writer sets the same text. */
record PrintedPolicy(
        String language,
        String title,
        String subtitle,
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

    /** {@code isForm}: lines become the rows of a form; otherwise numbered steps. */
    record Appendix(String title, List<String> lines, boolean isForm) {}
}
