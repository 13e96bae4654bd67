package io.chengnuo.channel.connector;

import io.chengnuo.shared.outside.OutsideAnswer;
import io.chengnuo.shared.outside.OutsideFailed;
import io.chengnuo.shared.outside.OutsideRefused;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a call to the outside means for the words it carried. */
public final class OutsideSent {

    /** Makes the call and reads its answer. What may have arrived is unclear, what surely did not is tried again. */
    public static Sent of(Supplier<OutsideAnswer> call, Function<OutsideAnswer, Sent> read) {
        try {
            return read.apply(call.get());
        } catch (OutsideRefused e) {
            return new Sent.Later("not_allowed");
        } catch (OutsideFailed e) {
            return e.mayHaveArrived() ? new Sent.Unclear("no_answer") : new Sent.Later("unreachable");
        }
    }

    /** Of an answer that is not fine: 429 and 5xx may be well later. */
    public static Sent byStatus(OutsideAnswer answer) {
        return answer.status() / 100 == 4 && answer.status() != 429 && answer.status() != 408
                ? new Sent.Refused("refused")
                : new Sent.Later("refused_for_now");
    }

    private OutsideSent() {}
}
