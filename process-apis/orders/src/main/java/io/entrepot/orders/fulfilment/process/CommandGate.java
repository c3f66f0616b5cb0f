package io.entrepot.orders.fulfilment.process;

import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.backend.TransientBackendException;
import io.entrepot.orders.fulfilment.Command;
import io.entrepot.orders.fulfilment.Commands;
import io.entrepot.orders.fulfilment.Commands.Attempts;
import io.entrepot.orders.fulfilment.Escalations;
import io.entrepot.orders.fulfilment.RetryTiming;
import io.entrepot.orders.fulfilment.Waits;
import java.util.function.Supplier;
import org.flowable.engine.delegate.BpmnError;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.job.api.FlowableUnrecoverableJobException;

/**
 * Gives commands to other systems: noted before, done after. A fault that may pass is tried again later; a
 * refusal for good stops the step until a person has mended the cause and lets it run again. Whoever woke the step, it acts for
 * whom the order was placed.
 */
class CommandGate {

    private static final String CANCELLED = "CANCELLED";

    private final Commands commands;
    private final Escalations escalations;
    private final RetryTiming retries;
    private final Waits waits;

    CommandGate(Commands commands, Escalations escalations, RetryTiming retries, Waits waits) {
        this.commands = commands;
        this.escalations = escalations;
        this.retries = retries;
        this.waits = waits;
    }

    /** Gives the command unless the partner wishes to cancel; then the process takes its cancel path. */
    <T> T giveUnlessCancelled(DelegateExecution execution, Command command, Supplier<T> call) {
        if (!commands.beginUnlessCancelled(command)) {
            throw new BpmnError(CANCELLED);
        }
        return call(execution, command, call);
    }

    /** Gives the command whatever the partner wishes. */
    <T> T give(DelegateExecution execution, Command command, Supplier<T> call) {
        commands.begin(command);
        return call(execution, command, call);
    }

    private <T> T call(DelegateExecution execution, Command command, Supplier<T> call) {
        try (var _ = ProcessVariables.lineage(execution).context().makeCurrent()) {
            var answer = call.get();
            commands.done(command);
            escalations.settle(command);
            return answer;
        } catch (TransientBackendException fault) {
            var attempts = commands.failed(command, fault.getMessage());
            escalateIfOverdue(command, fault, attempts);
            retries.plan(execution.getId(), attempts.count(), fault.retryAfter().orElse(null));
            throw fault;
        } catch (PermanentBackendException refusal) {
            commands.failed(command, refusal.getMessage());
            escalations.raise(command, refusal.getMessage());
            throw new FlowableUnrecoverableJobException(refusal.getMessage(), refusal);
        }
    }

    private void escalateIfOverdue(Command command, TransientBackendException fault, Attempts attempts) {
        if (attempts.since().compareTo(waits.unfinishedCommand()) > 0) {
            escalations.raise(command, fault.getMessage());
        }
    }
}
