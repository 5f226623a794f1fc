package org.jiandang.web.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jiandang.household.draft.DraftId;
import org.jiandang.household.draft.DraftService;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.Regions;
import org.jiandang.web.household.Typing;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Drafts as the screens know them: the text of every field by its name. What is stored is sealed by the service. */
@Component
class DraftStore {

    private static final TypeReference<Map<String, List<String>>> TEXTS = new TypeReference<>() {};

    private final DraftService drafts;
    private final Regions regions;
    private final JsonMapper json;

    DraftStore(DraftService drafts, Regions regions, JsonMapper json) {
        this.drafts = drafts;
        this.regions = regions;
        this.json = json;
    }

    /**
     * A draft.
     *
     * @param key its key in addresses
     * @param title the head's name, empty at first
     * @param typing what has been typed; empty in lists
     */
    record Draft(
            String key,
            RegionCode village,
            String villageName,
            String title,
            Typing typing,
            Instant savedAt,
            int version) {}

    String start(RegionCode village, Typing typing) {
        return drafts.begin(village, "", json.writeValueAsString(typing.values()))
                .toString();
    }

    Draft read(String key) {
        return draft(drafts.open(DraftId.of(key)));
    }

    /** Saves what was typed, right or wrong; another window's save meanwhile is refused. */
    Draft save(Draft draft, Typing typing) {
        String title = typing.text(DraftCard.prefix(1) + "identity.name");
        drafts.save(
                DraftId.of(draft.key()),
                draft.version(),
                draft.village(),
                title,
                json.writeValueAsString(typing.values()));
        return read(draft.key());
    }

    void discard(String key) {
        drafts.remove(DraftId.of(key));
    }

    List<Draft> mine() {
        return drafts.mine().stream().map(this::draft).toList();
    }

    private Draft draft(org.jiandang.household.draft.Draft stored) {
        Typing typing =
                stored.content().isEmpty() ? Typing.NOTHING : new Typing(json.readValue(stored.content(), TEXTS));
        String village = regions.find(stored.village())
                .map(Region::name)
                .orElse(stored.village().value());
        return new Draft(
                stored.id().toString(),
                stored.village(),
                village,
                stored.title(),
                typing,
                stored.savedAt(),
                stored.version());
    }
}
