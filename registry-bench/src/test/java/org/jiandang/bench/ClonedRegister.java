package org.jiandang.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jiandang.account.Acting;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.registration.HouseholdNumbers;
import org.jiandang.household.value.BankAccount;
import org.jiandang.household.value.IdNumber;
import org.jiandang.household.value.ResidentId;
import org.jiandang.household.value.Sex;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.jiandang.testing.TestActors;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes many households out of few: the rows are copied by the database, numbers and accounts are new, since they are unique and sealed to their
 * row. Ten times as fast as writing each card.
 */
@Component
class ClonedRegister {

    private static final String ROW = "c.serial";
    private static final String OF = "JOIN c ON t.household_serial = c.of";

    private final Vault vault;
    private final Serials serials;
    private final HouseholdNumbers numbers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Map<String, AtomicInteger> slots = new HashMap<>();

    ClonedRegister(
            Vault vault,
            Serials serials,
            HouseholdNumbers numbers,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.vault = vault;
        this.serials = serials;
        this.numbers = numbers;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Person(long household, int no, Sealed number, LocalDate birth) {}

    /** Copies households of the county into one of its villages. */
    void copy(List<HouseholdId> originals, RegionCode village) {
        Acting.as(
                TestActors.countyOf(village),
                () -> transaction.executeWithoutResult(status -> copyHere(originals, village)));
    }

    private void copyHere(List<HouseholdId> originals, RegionCode village) {
        Map<Long, Long> copies = new TreeMap<>();
        originals.forEach(one -> copies.put(one.serial(), serials.next("household")));
        Long[] of = copies.keySet().toArray(Long[]::new);
        Map<String, Object> given = new HashMap<>();
        given.put("county", village.countyCode());
        given.put("village", village.value());
        given.put("of", of);
        given.put("serials", copies.values().toArray(Long[]::new));
        given.put("numbers", numbers.take(village, copies.size()).toArray(String[]::new));
        List<Sealed> accounts = copies.values().stream()
                .map(serial -> vault.seal(
                        account(serial), new SealedPlace("household", village.countyCode(), serial, 0, "account")))
                .toList();
        given.put("ciphers", accounts.stream().map(Sealed::cipher).toArray(byte[][]::new));
        given.put("indexes", accounts.stream().map(Sealed::index).toArray(byte[][]::new));
        people(village.countyCode(), of, copies, given);
        insert("household", "JOIN c ON t.serial = c.of", household(), given);
        insert("member", OF + " LEFT JOIN p ON p.household = c.serial AND p.no = t.no", member(), given);
        insert("annual_record", OF, Map.of("household_serial", ROW), given);
        insert("annual_member", OF, Map.of("household_serial", ROW), given);
        insert("annual_income", OF, Map.of("household_serial", ROW), given);
        insert(
                "resident",
                OF + " JOIN p ON p.household = c.serial AND p.no = t.member_no",
                Map.of("household_serial", ROW, "id_index", "p.index"),
                given);
    }

    /** Card numbers of 19 digits; one of the ten last digits passes the check. */
    private static String account(long serial) {
        return IntStream.range(0, 10)
                .mapToObj(digit -> BankAccount.of(String.format("6229769%011d%d", serial, digit)))
                .filter(BankAccount::passesLuhn)
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static Map<String, String> household() {
        return Map.of(
                "serial", ROW,
                "household_no", "c.number",
                "phone", "'154' || lpad((c.serial * 7919 % 100000000)::text, 8, '0')",
                "account_cipher", "CASE WHEN t.account_cipher IS NOT NULL THEN c.cipher END",
                "account_index", "CASE WHEN t.account_cipher IS NOT NULL THEN c.index END");
    }

    private static Map<String, String> member() {
        return Map.of(
                "household_serial", ROW,
                "member_no", "c.number || right(t.member_no, 2)",
                "id_kind", "CASE WHEN p.cipher IS NOT NULL THEN 'RESIDENT_ID' END",
                "id_cipher", "p.cipher",
                "id_index", "p.index",
                "id_region", "p.region");
    }

    /** A new number for each member who has one, of the birth date and sex that the old one told. */
    private void people(String county, Long[] of, Map<Long, Long> copies, Map<String, Object> given) {
        List<Person> people = new ArrayList<>();
        List<String> regions = new ArrayList<>();
        jdbc.sql("""
                        SELECT household_serial, no, id_cipher, id_index FROM member
                        WHERE county_code = :county AND household_serial = ANY (:of) AND id_cipher IS NOT NULL""").param("county", county).param("of", of).query(row -> {
            SealedPlace old = new SealedPlace("member", county, row.getLong(1), row.getInt(2), "id_no");
            IdNumber number = IdNumber.of(vault.open(new Sealed(row.getBytes(3), row.getBytes(4)), old));
            ResidentId fresh = next(number.birthDate(), number.sex());
            long household = copies.get(row.getLong(1));
            SealedPlace place = new SealedPlace("member", county, household, row.getInt(2), "id_no");
            people.add(new Person(household, row.getInt(2), vault.seal(fresh.value(), place), number.birthDate()));
            regions.add(fresh.region());
        });
        given.put("households", people.stream().map(Person::household).toArray(Long[]::new));
        given.put("nos", people.stream().map(Person::no).toArray(Integer[]::new));
        given.put("idCiphers", people.stream().map(one -> one.number().cipher()).toArray(byte[][]::new));
        given.put("idIndexes", people.stream().map(one -> one.number().index()).toArray(byte[][]::new));
        given.put("regions", regions.toArray(String[]::new));
    }

    /** Counted up by birth date and sex, above the slots that the originals have. */
    private ResidentId next(LocalDate birth, Sex sex) {
        int slot;
        synchronized (slots) {
            slot = slots.computeIfAbsent(birth + " " + sex, key -> new AtomicInteger(25_000))
                    .getAndIncrement();
        }
        return ResidentId.complete(String.format(
                "1599%02d%04d%02d%02d%03d",
                slot / 500,
                birth.getYear(),
                birth.getMonthValue(),
                birth.getDayOfMonth(),
                slot % 500 * 2 + (sex == Sex.M ? 1 : 0)));
    }

    private void insert(String table, String joins, Map<String, String> own, Map<String, Object> given) {
        List<String> columns =
                jdbc.sql("""
                        SELECT attname::text FROM pg_attribute
                        WHERE attrelid = ('reg.' || :table)::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'valid_from'
                        ORDER BY attnum""").param("table", table).query(String.class).list();
        List<String> values = columns.stream()
                .map(column -> column.equals("village_code") ? ":village" : own.getOrDefault(column, "t." + column))
                .toList();
        jdbc.sql("""
                        WITH c AS (SELECT * FROM unnest(:of, :serials, :numbers, :ciphers, :indexes) AS c (of, serial, number, cipher, index)),
                             p AS (SELECT * FROM unnest(:households, :nos, :idCiphers, :idIndexes, :regions) AS p (household, no, cipher, index, region))
                        INSERT INTO %1$s (%2$s) SELECT %3$s FROM %1$s t %4$s WHERE t.county_code = :county""".formatted(table, String.join(", ", columns), String.join(", ", values), joins))
                .params(given)
                .update();
    }
}
