package io.chengnuo.policy.reading;

import io.chengnuo.policy.Text;
import java.util.List;

/** What a reader is asked about a clause: {@code right} is the place of the right answer among {@code answers}, from 0. */
record Question(String clause, Text asks, List<Text> answers, int right) {}
