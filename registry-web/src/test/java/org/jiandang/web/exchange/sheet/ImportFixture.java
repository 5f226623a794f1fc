package org.jiandang.web.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.exchange.BatchId;
import org.jiandang.exchange.BatchState;
import org.jiandang.exchange.BatchView;
import org.jiandang.exchange.ImportDesk;
import org.jiandang.exchange.ImportPreview;
import org.jiandang.exchange.ImportResults;
import org.jiandang.policy.Severity;

/** Brings files as an actor and waits for what the jobs make of them. */
record ImportFixture(ImportDesk desk, ImportPreview preview, Actor actor) {
    static final LocalDate RECORDED = LocalDate.of(2018, 12, 31);

    static byte[] sample(String name) {
        try (InputStream in = ImportFixture.class.getResourceAsStream("/samples/" + name)) {
            return java.util.Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BatchView upload(String name, byte[] content) {
        return Acting.as(actor, () -> desk.upload(name, content));
    }

    BatchView checked(String name, byte[] content) {
        BatchId id = upload(name, content).id();
        Acting.as(actor, () -> desk.check(id, 2018, RECORDED));
        return settled(id);
    }

    BatchView committed(BatchId id, boolean skipBlocked) {
        Acting.as(actor, () -> desk.commit(id, skipBlocked));
        return settled(id);
    }

    BatchView settled(BatchId id) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> Acting.as(actor, () -> desk.view(id)),
                        batch -> batch.state() != BatchState.CHECKING && batch.state() != BatchState.COMMITTING);
    }

    /** How often each blocking rule was broken. */
    Map<String, Integer> blocks(BatchId id) {
        Map<String, Integer> blocks = new TreeMap<>();
        Acting.as(actor, () -> preview.rules(id)).stream()
                .filter(rule -> rule.severity() == Severity.BLOCK)
                .forEach(rule -> blocks.put(rule.code(), rule.findings()));
        return blocks;
    }

    List<ImportResults.Numbered> findings(BatchId id, String code) {
        return Acting.as(actor, () -> preview.findings(id, code, 0, 1000));
    }
}
