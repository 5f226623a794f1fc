package org.jiandang.exchange.judge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiandang.household.card.Field;
import org.jiandang.household.rule.Duplicate;
import org.jiandang.household.rule.Surroundings;
import org.jiandang.household.value.IdReading;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;

/** Who stands where: the blind index of every person of a file, to find the same person elsewhere in it and in the register. */
final class Persons {
    private final Vault vault;
    private final Map<String, List<Standing>> inFile = new HashMap<>();
    private Map<String, Register.Resident> residents = Map.of();
    private Set<String> anywhere = Set.of();
    private @Nullable Register register;

    Persons(Vault vault) {
        this.vault = vault;
    }

    private record Standing(
            SheetHousehold household, int member, @Nullable String village) {}

    /** Notes the people of a household; the village is that of its rows. */
    void note(SheetHousehold household, SheetData data, @Nullable String village) {
        List<Map<Field, Object>> members = data.members();
        for (int i = 0; i < members.size(); i++) {
            String index = index(members.get(i).get(Field.ID_NUMBER));
            if (index != null) {
                inFile.computeIfAbsent(index, key -> new ArrayList<>()).add(new Standing(household, i + 1, village));
            }
        }
        if (members.isEmpty()) {
            String head = index(data.household().get(Field.HEAD_ID));
            if (head != null) {
                inFile.computeIfAbsent(head, key -> new ArrayList<>())
                        .add(new Standing(household, Surroundings.STATED_HEAD, village));
            }
        }
    }

    /** Asks the register once for all. */
    void ask(Register asked) {
        register = asked;
        Collection<String> indexes = inFile.keySet();
        residents = register.residents(indexes);
        Set<String> unseen = new HashSet<>(indexes);
        unseen.removeAll(residents.keySet());
        anywhere = register.registeredAnywhere(unseen);
    }

    @Nullable
    String index(@Nullable Object id) {
        return id instanceof IdReading reading && reading.number() != null
                ? HexFormat.of().formatHex(vault.index(reading.number().personKey()))
                : null;
    }

    @Nullable
    String accountIndex(Map<Field, Object> household) {
        Object account = household.get(Field.ACCOUNT);
        return account == null ? null : HexFormat.of().formatHex(vault.index(Stored.of(account)));
    }

    /** The other registrations of the household's people, by member number. */
    Map<Integer, Duplicate> duplicates(
            SheetHousehold household, SheetData data, @Nullable String village, @Nullable Registered registered) {
        Map<Integer, Duplicate> duplicates = new HashMap<>();
        if (data.members().isEmpty()) {
            look(
                    household,
                    Surroundings.STATED_HEAD,
                    data.household().get(Field.HEAD_ID),
                    village,
                    registered,
                    duplicates);
        }
        for (int i = 0; i < data.members().size(); i++) {
            look(household, i + 1, data.members().get(i).get(Field.ID_NUMBER), village, registered, duplicates);
        }
        return duplicates;
    }

    private void look(
            SheetHousehold household,
            int member,
            @Nullable Object id,
            @Nullable String village,
            @Nullable Registered registered,
            Map<Integer, Duplicate> duplicates) {
        String index = index(id);
        if (index == null) {
            return;
        }
        Register.Resident resident = residents.get(index);
        boolean others = resident != null
                ? registered == null || !resident.household().equals(registered.id())
                : anywhere.contains(index);
        if (others && village != null && register != null) {
            register.tried(index, village, registered == null ? null : registered.id());
        }
        if (resident != null && (registered == null || !resident.household().equals(registered.id()))) {
            duplicates.put(member, new Duplicate(level(village, resident.villageCode()), resident.number()));
        } else if (resident == null && anywhere.contains(index)) {
            duplicates.put(member, new Duplicate(Duplicate.Level.ELSEWHERE, null));
        }
        inFile.getOrDefault(index, List.of()).stream()
                .filter(standing -> standing.household() != household)
                .findFirst()
                .ifPresent(other -> duplicates.put(
                        member,
                        new Duplicate(
                                level(village, other.village()),
                                other.household().key())));
    }

    private static Duplicate.Level level(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Duplicate.Level.ELSEWHERE;
        }
        int[] digits = {12, 9, 6, 4, 2};
        for (int i = 0; i < digits.length; i++) {
            if (one.regionMatches(0, other, 0, digits[i])) {
                return Duplicate.Level.values()[i + 1];
            }
        }
        return Duplicate.Level.ELSEWHERE;
    }
}
