package io.entrepot.foundation.cases;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.foundation.security.AccessRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service that receives pallets and has cases: unknown items wait, and a document that is no number fails. */
@SpringBootApplication
class Dock {

    enum Kind implements CaseKind {
        UNKNOWN_ITEM,
        TOO_MANY,
        BAD_DOCUMENT {
            @Override
            public Severity severity() {
                return Severity.HIGH;
            }
        }
    }

    /** What arrives. */
    record Pallet(ItemNumber item, int pieces) {}

    final Set<ItemNumber> known = ConcurrentHashMap.newKeySet();
    final Set<String> broken = new HashSet<>();
    final List<String> documents = new ArrayList<>();

    @Nullable Runnable meanwhile;

    @Bean
    AccessRules accessRules() {
        return access -> {};
    }

    @Bean
    Receiving receiving(ExceptionCases cases, JdbcClient jdbc) {
        return new Receiving(this, cases, jdbc);
    }

    @Bean
    CaseReplay<Pallet> palletReplay(Receiving receiving) {
        return CaseReplay.of(Pallet.class, receiving::receive);
    }

    @Bean
    CaseReplay<String> documentReplay(Receiving receiving) {
        return CaseReplay.ofText("x12-846", receiving::read).amendable(receiving::read);
    }

    /** The handler, the same for what arrives and for what is replayed. */
    record Receiving(Dock dock, ExceptionCases cases, JdbcClient jdbc) {

        void receive(Pallet pallet) {
            if (!dock.known.contains(pallet.item())) {
                cases.open(Kind.UNKNOWN_ITEM, pallet.item().value(), "No item " + pallet.item() + ".", pallet);
            } else if (pallet.pieces() > 100) {
                cases.open(Kind.TOO_MANY, pallet.item().value(), pallet.pieces() + " do not fit.", pallet);
            } else {
                jdbc.sql("INSERT INTO received VALUES (:item, :pieces)")
                        .param("item", pallet.item().value())
                        .param("pieces", pallet.pieces())
                        .update();
            }
            if (dock.meanwhile != null) {
                dock.meanwhile.run();
            }
        }

        void read(String came, String amended) {
            if (!amended.startsWith(came.substring(0, 3))) {
                throw new IllegalArgumentException("that is another document");
            }
            read(amended);
        }

        void read(String document) {
            jdbc.sql("INSERT INTO received VALUES ('document', 1)").update();
            if (dock.broken.contains(document)) {
                throw new IllegalArgumentException("segment count is wrong");
            }
            if (document.contains("ODD")) {
                cases.open(Kind.BAD_DOCUMENT, "846/17", "odd", new CaseBody("x12-846", document));
            }
            dock.documents.add(document);
        }
    }
}
