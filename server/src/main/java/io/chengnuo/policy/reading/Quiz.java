package io.chengnuo.policy.reading;

import io.chengnuo.policy.PolicyDocument;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The questions of a reading. Decides without looking anything up. */
record Quiz(List<Question> questions) {

    private static final int FEWEST = 3;

    Quiz {
        questions = List.copyOf(questions);
    }

    boolean isEmpty() {
        return questions.isEmpty();
    }

    /** The places of the questions that were not answered rightly; refuses when the questions are others by now. */
    List<Integer> wrong(List<Integer> answers) {
        if (answers.size() != questions.size()) {
            throw new Invalid("quiz_changed", new FieldError("answers", "changed_meanwhile"));
        }
        return IntStream.range(0, questions.size())
                .filter(place -> answers.get(place) != questions.get(place).right())
                .boxed()
                .toList();
    }

    /** None at all, or enough to mean something; each about a clause of the version, with a right answer among its answers. */
    Quiz checked(PolicyDocument document) {
        var faults = new ArrayList<FieldError>();
        if (!questions.isEmpty() && questions.size() < FEWEST) {
            faults.add(new FieldError("questions", "too_few"));
        }
        var known = document.clauses().stream().map(clause -> clause.number()).collect(Collectors.toSet());
        for (var place = 0; place < questions.size(); place++) {
            var question = questions.get(place);
            if (!known.contains(question.clause())) {
                faults.add(new FieldError("questions." + place + ".clause", "unknown"));
            }
            if (question.right() < 0 || question.right() >= question.answers().size()) {
                faults.add(new FieldError("questions." + place + ".right", "no_such_answer"));
            }
        }
        if (!faults.isEmpty()) {
            throw new Invalid("quiz_refused", faults.toArray(FieldError[]::new));
        }
        return this;
    }

    /** Those of the questions that a version can still be asked. */
    Quiz about(PolicyDocument document) {
        var standing = document.clauses().stream()
                .filter(clause -> clause.stands())
                .map(clause -> clause.number())
                .collect(Collectors.toSet());
        return new Quiz(questions.stream()
                .filter(question -> standing.contains(question.clause()))
                .toList());
    }
}
