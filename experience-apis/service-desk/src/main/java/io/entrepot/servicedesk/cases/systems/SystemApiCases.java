package io.entrepot.servicedesk.cases.systems;

import io.entrepot.foundation.backend.BackendException;
import io.entrepot.foundation.backend.PassedRefusal;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.servicedesk.cases.Agent;
import io.entrepot.servicedesk.cases.Amendment;
import io.entrepot.servicedesk.cases.CaseId;
import io.entrepot.servicedesk.cases.CaseQuery;
import io.entrepot.servicedesk.cases.DeskCase;
import io.entrepot.servicedesk.cases.SystemCases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.web.client.RestClientException;

/** Asks the system APIs, all at once where all are wanted; who does not answer is left out and named. */
class SystemApiCases implements SystemCases {

    private static final Logger LOG = LoggerFactory.getLogger(SystemApiCases.class);

    private final Map<String, SystemCaseApi> systems;

    SystemApiCases(Map<String, SystemCaseApi> systems) {
        this.systems = new LinkedHashMap<>(systems);
    }

    @Override
    public List<String> systems() {
        return List.copyOf(systems.keySet());
    }

    @Override
    public DeskCase.Page list(String system, CaseQuery query) {
        try {
            return read(system(system), query);
        } catch (PermanentBackendException refusal) {
            throw PassedRefusal.of(refusal, ProblemType.INVALID_REQUEST);
        }
    }

    @Override
    public DeskCase.Detail read(String system, CaseId id) {
        try {
            return system(system).exception(id.value()).toDetail();
        } catch (PermanentBackendException refusal) {
            throw PassedRefusal.of(refusal, ProblemType.NOT_FOUND);
        }
    }

    @Override
    public DeskCase.Detail replay(String system, CaseId id, @Nullable Amendment amendment, Agent agent) {
        var body = SystemCaseApi.AmendmentMessage.of(amendment);
        return changed(() -> system(system).replay(id.value(), body, agent.name()));
    }

    @Override
    public DeskCase.Detail discard(String system, CaseId id, String reason, Agent agent) {
        var body = new SystemCaseApi.DiscardMessage(reason);
        return changed(() -> system(system).discard(id.value(), body, agent.name()));
    }

    private static DeskCase.Detail changed(Supplier<CaseMessage> call) {
        try {
            return call.get().toDetail();
        } catch (PermanentBackendException refusal) {
            throw PassedRefusal.of(refusal, ProblemType.NOT_FOUND, ProblemType.CONFLICT, ProblemType.INVALID_REQUEST);
        }
    }

    @Override
    public Overview listAll(CaseQuery query) {
        var found = new ArrayList<OfSystem>();
        var missing = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pages = new LinkedHashMap<String, Future<DeskCase.Page>>();
            systems.forEach((name, system) -> {
                Callable<DeskCase.Page> question = () -> read(system, query);
                pages.put(name, threads.submit(new DelegatingSecurityContextCallable<>(question)));
            });
            pages.forEach((name, page) -> collect(name, page, found, missing));
        }
        return new Overview(found, missing);
    }

    private static void collect(String name, Future<DeskCase.Page> page, List<OfSystem> found, List<String> missing) {
        try {
            found.add(new OfSystem(name, page.get()));
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof BackendException || failed.getCause() instanceof RestClientException)) {
                throw new IllegalStateException("cases of " + name, failed.getCause());
            }
            LOG.info("The cases of {} are left out: {}", name, failed.getCause().getMessage());
            missing.add(name);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static DeskCase.Page read(SystemCaseApi system, CaseQuery query) {
        var state = query.state() == null ? null : query.state().name();
        return system.exceptions(state, query.kind(), query.cursor(), query.limit())
                .toPage();
    }

    private SystemCaseApi system(String name) {
        var system = systems.get(name);
        if (system == null) {
            var detail = "There is no system " + name + ", but " + String.join(", ", systems.keySet()) + ".";
            throw new ProblemException(ProblemType.NOT_FOUND, detail);
        }
        return system;
    }
}
