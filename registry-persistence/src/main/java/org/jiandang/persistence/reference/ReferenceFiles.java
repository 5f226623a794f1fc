package org.jiandang.persistence.reference;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads what the application ships, after the migrations and before the first page; files taken before are passed over by their hash. */
@Component
class ReferenceFiles implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceFiles.class);
    private static final String[] PROFILES = {"NATIONAL", "IM", "GANSU", "TAIZHOU", "DEMO"};

    private final RegionLoader regions;
    private final TagLoader tags;
    private final ProfileLoader profiles;
    private final CalendarTable calendar;
    private final LoadedFiles files;
    private final TransactionTemplate transaction;

    ReferenceFiles(
            RegionLoader regions,
            TagLoader tags,
            ProfileLoader profiles,
            CalendarTable calendar,
            LoadedFiles files,
            PlatformTransactionManager transactions) {
        this.regions = regions;
        this.tags = tags;
        this.profiles = profiles;
        this.calendar = calendar;
        this.files = files;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        long begun = System.nanoTime();
        transaction.executeWithoutResult(status -> {
            for (Map<String, String> edition : rows("divisions/editions.csv")) {
                String name = "divisions/" + edition.get("file");
                regions.load(name, bytes(name), LocalDate.parse(edition.get("edition")));
            }
            tags.load("divisions/tags.csv", bytes("divisions/tags.csv"));
            loadProfiles();
            loadCalendar("calendar/china-workdays-2014-2026.csv");
        });
        LOG.info("reference data checked in {} ms", (System.nanoTime() - begun) / 1_000_000);
    }

    private void loadProfiles() {
        profiles.loadProfiles("profiles/profiles.csv", bytes("profiles/profiles.csv"));
        for (String key : PROFILES) {
            profiles.loadValues(key, "profiles/" + key + ".csv", bytes("profiles/" + key + ".csv"));
        }
        profiles.loadRegions("profiles/regions.csv", bytes("profiles/regions.csv"));
        profiles.mustBeConsistent();
    }

    private void loadCalendar(String name) {
        byte[] file = bytes(name);
        if (!files.has(name, file)) {
            files.record(
                    name, file, calendar.load(CsvTable.read(name, new ByteArrayInputStream(file)), name), null, null);
        }
    }

    private static Iterable<Map<String, String>> rows(String name) {
        return CsvTable.read(name, new ByteArrayInputStream(bytes(name)));
    }

    private static byte[] bytes(String name) {
        try (InputStream stream = new ClassPathResource("data/" + name).getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
