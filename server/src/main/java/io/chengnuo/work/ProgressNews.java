package io.chengnuo.work;

import java.util.List;
import org.springframework.stereotype.Component;

/** Tells colleagues that a customer waits for a word. */
@Component
class ProgressNews {

    void due(List<ProgressUpdate> close) {}

    void missed(List<ProgressUpdate> late) {}
}
