package io.chengnuo.channel.phone;

import static io.chengnuo.channel.db.Tables.CALL_BACKS;

import io.chengnuo.channel.phone.CallBacks.CallBack;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Refusal;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.facts.Subscriptions;
import io.chengnuo.work.task.AnswerTask;
import io.chengnuo.work.task.TaskAsked;
import io.chengnuo.work.task.TaskCancelled;
import io.chengnuo.work.task.TaskDone;
import java.util.Objects;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks for calls back when calls end unanswered, and sees that they were made: by whoever speaks with the number afterwards. */
@Component
class WatchCallBacks implements FactListener {

    private final Calls calls;
    private final CallBacks callBacks;
    private final AskCallBack ask;
    private final AnswerTask tasks;
    private final Facts facts;
    private final MessageSource texts;
    private final Tenants tenants;
    private final TransactionTemplate nested;

    WatchCallBacks(
            Calls calls,
            CallBacks callBacks,
            AskCallBack ask,
            AnswerTask tasks,
            Facts facts,
            MessageSource texts,
            Tenants tenants,
            PlatformTransactionManager transactions) {
        this.calls = calls;
        this.callBacks = callBacks;
        this.ask = ask;
        this.tasks = tasks;
        this.facts = facts;
        this.texts = texts;
        this.tenants = tenants;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public String name() {
        return "calls back";
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .on(CallEnded.class, ended -> ended(calls.require(ended.call(), DSL.noCondition())))
                .on(CallAnswered.class, this::answered)
                .on(TaskAsked.class, asked -> callBacks.due(asked.task(), asked.dueAt()))
                .on(TaskDone.class, done -> callBacks.done(CALL_BACKS.TASK.eq(done.task()), done.by(), null, done.at()))
                .on(
                        TaskCancelled.class,
                        gone -> callBacks.done(CALL_BACKS.TASK.eq(gone.task()), gone.by(), null, gone.at()));
    }

    /** As the call stands now: that it was answered may have been told late. */
    private void ended(Call call) {
        var result = call.result();
        if (call.direction() == Direction.INBOUND && result != null && result.wantsCallBack()) {
            ask.ask(call);
        }
    }

    private void answered(CallAnswered answered) {
        var number = calls.require(answered.call(), DSL.noCondition()).number();
        if (number == null) {
            return;
        }
        callBacks.oneAtATime(number);
        callBacks
                .done(CALL_BACKS.NUMBER.eq(number), answered.person(), answered.call(), answered.at())
                .forEach(one -> spoken(one, answered));
    }

    private void spoken(CallBack one, CallAnswered answered) {
        finish(one.task(), answered.person());
        facts.record(new CallBackDone(
                one.ticket(),
                answered.call(),
                text("call_back.title", Objects.requireNonNullElse(Call.masked(one.number()), "?")),
                answered.person(),
                answered.at()));
    }

    /** Who spoke and may work on the task has done it; else its owner says so himself. */
    private void finish(@Nullable UUID task, @Nullable UUID person) {
        if (task == null || person == null) {
            return;
        }
        try {
            nested.executeWithoutResult(status ->
                    Acting.person(person, "phone").run(() -> tasks.finish(task, text("call_back.spoken"), null)));
        } catch (Refusal e) {
            // the task stays with its owner
        }
    }

    private String text(String key, Object... values) {
        return Objects.requireNonNull(
                texts.getMessage(key, values, tenants.require(Tenancy.require()).locale()));
    }
}
