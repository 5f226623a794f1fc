package org.jiandang.web.security;

import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.care.CareDesk;
import org.jiandang.care.CareGroup;
import org.jiandang.care.CareId;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.value.PersonName;
import org.jiandang.household.value.Phone;
import org.jiandang.household.value.Sex;
import org.jiandang.region.RegionCode;
import org.jiandang.retention.RecordRequest;
import org.jiandang.retention.RequestDesk;
import org.jiandang.retention.RequestKind;
import org.jiandang.retention.RetentionId;
import org.jiandang.support.KeepOfficer;
import org.jiandang.support.MeasureCard;
import org.jiandang.support.MeasureDesk;
import org.jiandang.support.MeasureId;
import org.jiandang.support.OfficerCard;
import org.jiandang.support.OfficerDesk;
import org.jiandang.support.OfficerId;
import org.jiandang.support.PairingDesk;
import org.jiandang.support.PairingId;
import org.jiandang.support.RecordMeasure;
import org.jiandang.support.code.MeasureClass;
import org.jiandang.support.code.OfficerRank;
import org.jiandang.support.code.UnitLevel;
import org.jiandang.support.code.UnitType;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.TestActors;
import org.jiandang.web.testing.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An officer, a pairing, a measure and a person in special care in the village of {@link OneOfEach}. */
class SupportObjects {

    private static final LocalDate DAY = LocalDate.of(2018, 10, 8);

    private final HouseholdFixture households;
    private final OfficerDesk officers;
    private final PairingDesk pairings;
    private final MeasureDesk measures;
    private final CareDesk care;
    private final RequestDesk requests;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;

    SupportObjects(
            HouseholdFixture households,
            OfficerDesk officers,
            PairingDesk pairings,
            MeasureDesk measures,
            CareDesk care,
            RequestDesk requests,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.households = households;
        this.officers = officers;
        this.pairings = pairings;
        this.measures = measures;
        this.care = care;
        this.requests = requests;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    Map<String, OneOfEach.Known> make(SignedIn signedIn) {
        RegionCode village = OneOfEach.VILLAGE;
        RequestPostProcessor county = signedIn.as(Role.COUNTY_OFFICE, village.countyCode());
        HouseholdId household = households.registered(village, Cards.of(aHousehold()));
        return Acting.as(TestActors.countyOf(village), () -> {
            Map<String, OneOfEach.Known> known = new LinkedHashMap<>();
            OfficerId officer = officers.keep(
                    new KeepOfficer(null, 0, village, card(), Cards.someone(LocalDate.of(1985, 1, 2), Sex.F)));
            PairingId pairing = pairings.pair(household, officer, DAY, null);
            MeasureId measure = measures.record(new RecordMeasure(
                    null,
                    0,
                    household,
                    new MeasureCard(MeasureClass.INDUSTRY, "示例项目", null, null, null, null, null, DAY, null)));
            known.put("/officers/", new OneOfEach.Known(officer.toString(), "/officers/" + officer, county));
            known.put("/pairings/", new OneOfEach.Known(pairing.toString(), "/pairings/" + pairing, county));
            known.put("/measures/", new OneOfEach.Known(measure.toString(), "/measures/" + measure, county));
            CareId person = care.add(household, 1, CareGroup.TOWN_WORKER, "示例原因");
            known.put("/care/", new OneOfEach.Known(person.toString(), "/care/" + person, county));
            RetentionId request =
                    requests.record(new RecordRequest(RequestKind.READ, "", "示例申请人", "本人", "查看本户信息", DAY));
            known.put(
                    "/subject-requests/",
                    new OneOfEach.Known(request.toString(), "/subject-requests/" + request, county));
            String run = village.countyCode() + "-" + 900_000_001;
            new TransactionTemplate(transactions)
                    .executeWithoutResult(status ->
                            jdbc.sql("""
                            INSERT INTO reg.retention_run (county_code, serial, village_code, year, closed_before, households)
                            VALUES (:county, 900000001, :county || '000000', 1999, date '1989-01-01', 0) ON CONFLICT DO NOTHING""").param("county", village.countyCode()).update());
            known.put("/retentions/", new OneOfEach.Known(run, "/retentions/" + run, county));
            return known;
        });
    }

    private static OfficerCard card() {
        return new OfficerCard(
                PersonName.of("示例干部"),
                Sex.F,
                null,
                null,
                OfficerRank.STAFF,
                "示例单位",
                UnitType.STATE_ORGAN,
                UnitLevel.COUNTY,
                Set.of(),
                null,
                Phone.of("15499900001"));
    }
}
