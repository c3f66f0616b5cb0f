package io.entrepot.sandbox.faults;

import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Backend;
import io.entrepot.sandbox.protocol.Call;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.protocol.Refusal;
import io.entrepot.sandbox.protocol.StandIn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the faults of the wire between a caller and a stand-in. */
public final class FaultyBackend implements Backend {

    private final StandIn standIn;
    private final Faults faults;

    public FaultyBackend(StandIn standIn, Faults faults) {
        this.standIn = standIn;
        this.faults = faults;
    }

    @Override
    public Answer answer(Call call) {
        var subject = call.method() + " " + call.path() + " " + call.body();
        delay(subject);
        var refusal = refusal(subject);
        if (refusal != null) {
            return refusal;
        }
        if (!standIn.changes(call)) {
            return standIn.answer(call);
        }
        return faults.take(FaultKind.NO_EFFECT, subject) == null ? applied(call, subject) : withoutEffect(call);
    }

    private void delay(String subject) {
        var fault = faults.take(FaultKind.DELAY, subject);
        if (fault != null) {
            try {
                Thread.sleep(fault.milliseconds(1000));
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private @Nullable Answer refusal(String subject) {
        if (faults.take(FaultKind.UNAUTHORIZED, subject) != null) {
            return standIn.refusal(401);
        }
        if (faults.take(FaultKind.NO_LONGER_WANTED, subject) != null) {
            return standIn.refusal(410);
        }
        for (var kind : List.of(FaultKind.TOO_MANY_REQUESTS, FaultKind.UNAVAILABLE)) {
            var fault = faults.take(kind, subject);
            if (fault != null) {
                return refusal(fault, kind == FaultKind.UNAVAILABLE ? 503 : 429);
            }
        }
        return null;
    }

    private Answer refusal(Fault fault, int status) {
        var answer = standIn.refusal(status);
        return fault.has("retryAfter") ? answer.with("Retry-After", fault.text("retryAfter")) : answer;
    }

    private Answer applied(Call call, String subject) {
        var answer = standIn.answer(call);
        return faults.take(FaultKind.ANSWER_LOST, subject) == null ? answer : standIn.refusal(504);
    }

    private Answer withoutEffect(Call call) {
        synchronized (standIn) {
            var saved = Json.tree(standIn.save()).deepCopy();
            try {
                return standIn.answer(call);
            } catch (Refusal refusal) {
                return refusal.answer();
            } finally {
                standIn.restore(saved);
            }
        }
    }
}
