package io.entrepot.wmsopenboxes.notice.postgres;

import io.entrepot.foundation.cases.CaseReplay;
import io.entrepot.wmsopenboxes.notice.AdvanceNotices;
import io.entrepot.wmsopenboxes.notice.Announcing;
import io.entrepot.wmsopenboxes.notice.NoticeToRead;
import io.entrepot.wmsopenboxes.notice.WarehouseNotices;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists the use cases of notices. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

    @Bean
    Announcing announcing(AdvanceNotices notices, WarehouseNotices warehouse, Clock clock) {
        return new Announcing(notices, warehouse, clock);
    }

    /** Nothing is to be done here: each poll reads every open notice. */
    @Bean
    CaseReplay<NoticeToRead> noticeReplay() {
        return CaseReplay.of(NoticeToRead.class, notice -> {});
    }
}
