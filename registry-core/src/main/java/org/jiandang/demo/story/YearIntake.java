package org.jiandang.demo.story;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiandang.demo.DemoMarks;
import org.jiandang.demo.bulk.CardWrites;
import org.jiandang.exchange.BatchId;
import org.jiandang.exchange.commit.HouseholdWrite;
import org.jiandang.exchange.commit.RegisterWriter;
import org.jiandang.exchange.judge.Register;
import org.jiandang.exchange.judge.Registered;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a year of many households into the register at once, by the way an import takes. */
@Service
class YearIntake {

    private final RegisterWriter writer;
    private final Register register;
    private final CardWrites writes;
    private final Serials serials;
    private final DemoMarks marks;

    YearIntake(RegisterWriter writer, Register register, CardWrites writes, Serials serials, DemoMarks marks) {
        this.writer = writer;
        this.register = register;
        this.writes = writes;
        this.serials = serials;
        this.marks = marks;
    }

    /** The first year of households that are not registered, and the mark with it. */
    @Transactional
    public void begin(String mark, DemoPeople people, List<Placed> households, int year) {
        Map<RegionCode, List<Placed>> villages = households.stream()
                .collect(Collectors.groupingBy(Placed::village, LinkedHashMap::new, Collectors.toList()));
        List<HouseholdWrite> all = new ArrayList<>();
        villages.forEach((village, here) -> {
            Iterator<String> numbers = writer.numbers(village, here.size()).iterator();
            for (Placed placed : here) {
                HouseholdId id = new HouseholdId(village.countyCode(), serials.next("household"));
                all.add(writes.fresh(id, numbers.next(), village, people.card(placed, year), "CLOSED"));
            }
        });
        write(year, all);
        marks.done(mark);
    }

    /** Another year of registered households, and the mark with it; those whose people have changed since are left out. */
    @Transactional
    public void go(String mark, DemoPeople people, List<Placed> households, int year) {
        Map<String, Registered> known = known(households, year);
        String state = year == people.years().open() ? "OPEN" : "CLOSED";
        List<HouseholdWrite> all = new ArrayList<>();
        for (Placed placed : households) {
            Registered one = known.get(placed.householdNo());
            HouseholdCard card = people.card(placed, year);
            if (one != null && !one.hasYear() && isSame(one, card)) {
                all.add(writes.next(one, card, state));
            }
        }
        write(year, all);
        marks.done(mark);
    }

    private void write(int year, List<HouseholdWrite> all) {
        if (!all.isEmpty()) {
            writer.write(new BatchId(all.get(0).id().countyCode(), serials.next("import")), year, all);
        }
    }

    /** The registered households behind the invented ones, by their number. */
    @Transactional(readOnly = true)
    public Map<String, Registered> known(List<Placed> households, int year) {
        if (households.isEmpty()) {
            return Map.of();
        }
        return register.households(
                households.get(0).village().countyCode(),
                households.stream().map(Placed::householdNo).toList(),
                year);
    }

    private static boolean isSame(Registered one, HouseholdCard card) {
        List<String> names = one.members().stream()
                .filter(Registered.Person::active)
                .map(Registered.Person::name)
                .sorted()
                .toList();
        return names.equals(card.members().stream()
                .map(member -> Objects.requireNonNull(member.identity().name()).value())
                .sorted()
                .toList());
    }
}
