package org.jiandang.persistence.crypto;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jiandang.audit.Alarms;
import org.jiandang.audit.Audit;
import org.jiandang.keys.KeyChest.Stretch;
import org.jiandang.keys.KeyKind;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A process that changes keys slowly and says how far it is, in order to be killed. Arguments: address, log-in, password, key file, kind, number. */
final class RotatingProcess {

    private static final long WAITING_TO_BE_KILLED = 600_000;

    private RotatingProcess() {}

    public static void main(String[] given) throws Exception {
        DriverManagerDataSource database = new DriverManagerDataSource(given[0], given[1], given[2]);
        JdbcClient jdbc = JdbcClient.create(database);
        PlatformTransactionManager transactions = new JdbcTransactionManager(database);
        Keyring keyring = new Keyring(new KeyCheck(jdbc).matching(Path.of(given[3]), Algorithm.AES), Algorithm.AES);
        DataKeys keys = new DataKeys(database, keyring, Duration.ofMinutes(1));
        IndexGeneration generation = new IndexGeneration(jdbc);
        StaticListableBeanFactory none = new StaticListableBeanFactory();
        SealAlarm alarm = new SealAlarm(
                none.getBeanProvider(Audit.class),
                none.getBeanProvider(Alarms.class),
                none.getBeanProvider(PlatformTransactionManager.class),
                Clock.systemUTC());
        EnvelopeVault vault = new EnvelopeVault(keyring, keys, generation, alarm);
        StoredKeyChest chest = new StoredKeyChest(keyring, keys, vault, jdbc, transactions, List.of());
        TransactionTemplate uncommitted = new TransactionTemplate(transactions);
        switch (KeyKind.valueOf(given[4])) {
            case MASTER ->
                uncommitted.executeWithoutResult(status -> {
                    chest.changeMaster();
                    say("master key changed, not committed");
                });
            case DATA -> {
                chest.renewDataKeys(Long.parseLong(given[5]));
                Stretch member = chest.stretches().stream()
                        .filter(s -> s.table().equals("member"))
                        .findFirst()
                        .orElseThrow();
                chest.reseal(new Stretch(member.table(), member.column(), 0, 1));
                uncommitted.executeWithoutResult(status -> {
                    chest.reseal(new Stretch("household", "account_cipher", 0, 100));
                    say("some committed, some not");
                });
            }
            case INDEX -> {
                chest.prepareIndexKey();
                chest.indexStretches().forEach(chest::stageIndexes);
                uncommitted.executeWithoutResult(status -> {
                    chest.switchIndexes();
                    say("switched, not committed");
                });
            }
            default -> throw new IllegalArgumentException(given[4]);
        }
    }

    private static void say(String where) {
        System.out.println("here: " + where);
        System.out.flush();
        try {
            Thread.sleep(WAITING_TO_BE_KILLED);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
