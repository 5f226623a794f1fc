package org.jiandang.persistence.recheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.OutOfArea;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.evidence.EvidenceService;
import org.jiandang.evidence.StoreEvidence;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.finding.FindingState;
import org.jiandang.recheck.Recheck;
import org.jiandang.recheck.item.AreaProgress;
import org.jiandang.recheck.item.CloseItem;
import org.jiandang.recheck.item.Item;
import org.jiandang.recheck.item.ItemDesk;
import org.jiandang.recheck.item.ItemRefused;
import org.jiandang.recheck.item.Shelf;
import org.jiandang.recheck.item.Verdict;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The verdicts on what a re-check found. */
@RegistryTest
@OwnDatabase("recheck")
@Import({InventedRegister.class, RecheckRuns.class})
class ItemDeskTest {

    private static final String TOO_FAR = "UPDATE annual_record SET road_distance = 58 WHERE year = 2018";

    @Autowired
    InventedRegister register;

    @Autowired
    RecheckRuns runs;

    @Autowired
    ItemDesk desk;

    @Autowired
    EvidenceService evidence;

    private List<Item> of(RegionCode village, Shelf shelf) {
        return Acting.as(TestActors.cadreOf(village), () -> desk.list(village, "V065a", shelf, null, 50));
    }

    private void close(Actor actor, Item item, Verdict verdict, Long photo) {
        Acting.as(actor, () -> desk.close(new CloseItem(item.finding().id(), verdict, "入户核实", photo)));
    }

    @Test
    void mended_is_believed_only_when_the_finding_no_longer_arises() {
        RegionCode village = RegionCode.of("152222196201");
        List<HouseholdId> all = register.fill(village, 21, 2000, 3);
        runs.write(all, TOO_FAR);
        runs.run(village);
        Actor cadre = TestActors.cadreOf(village);
        Item item = of(village, Shelf.OPEN).get(0);

        assertThatThrownBy(() -> close(cadre, item, Verdict.MENDED, null))
                .isInstanceOfSatisfying(ItemRefused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("refusal.recheck.still");
                    assertThat(refused.arguments().toString()).contains("58");
                });
        assertThat(of(village, Shelf.OPEN)).hasSize(3);

        runs.write(List.of(item.finding().household()), "UPDATE annual_record SET road_distance = 2 WHERE year = 2018");
        close(cadre, item, Verdict.MENDED, null);

        Item mended = Acting.as(cadre, () -> desk.find(item.finding().id()));
        assertThat(mended.finding().state()).isEqualTo(FindingState.CLOSED);
        assertThat(mended.standing().verdict()).isEqualTo(Verdict.MENDED);
        assertThat(mended.standing().by()).isEqualTo(cadre.name());
        assertThat(of(village, Shelf.OPEN)).hasSize(2);
    }

    @Test
    void what_is_found_true_waits_for_mending_and_progress_counts_each_once() {
        RegionCode village = RegionCode.of("152222197201");
        List<HouseholdId> all = register.fill(village, 22, 2100, 3);
        runs.run(village);
        long before = progress(village, Instant.EPOCH).open();
        runs.write(all, TOO_FAR);
        Recheck run = runs.run(village);
        Actor cadre = TestActors.cadreOf(village);
        List<Item> open = of(village, Shelf.OPEN);
        close(cadre, open.get(0), Verdict.CONFIRMED, null);
        close(cadre, open.get(1), Verdict.UNFOUNDED, photo(village));

        assertThat(of(village, Shelf.TO_MEND)).extracting(Item::isToMend).containsExactly(true);
        AreaProgress progress = progress(village, run.times().started());
        assertThat(progress.confirmed()).isEqualTo(1);
        assertThat(progress.unfounded()).isEqualTo(1);
        assertThat(progress.open()).isEqualTo(before + 1);
        assertThat(progress.done()).isEqualTo(2);

        assertThatThrownBy(() -> close(TestActors.reviewerOf(village), open.get(0), Verdict.UNFOUNDED, null))
                .as("somebody has closed it")
                .isInstanceOfSatisfying(
                        ItemRefused.class, refused -> assertThat(refused.key()).isEqualTo("refusal.recheck.closed"));
        runs.write(all, "UPDATE annual_record SET road_distance = 2 WHERE year = 2018");
        close(cadre, open.get(0), Verdict.MENDED, null);
        AreaProgress mended = progress(village, run.times().started());
        assertThat(mended.mended()).isEqualTo(1);
        assertThat(mended.confirmed()).isZero();
    }

    @Test
    void what_was_found_not_to_be_so_stays_closed_in_the_next_re_check_while_its_figures_are_the_same() {
        RegionCode village = RegionCode.of("152222198201");
        List<HouseholdId> all = register.fill(village, 23, 2200, 2);
        runs.write(all, TOO_FAR);
        runs.run(village);
        for (Item item : of(village, Shelf.OPEN)) {
            close(TestActors.cadreOf(village), item, Verdict.UNFOUNDED, photo(village));
        }
        runs.write(all.subList(0, 1), "UPDATE annual_record SET road_distance = 61 WHERE year = 2018");
        runs.run(village);

        assertThat(of(village, Shelf.OPEN))
                .singleElement()
                .satisfies(item -> assertThat(item.finding().household()).isEqualTo(all.get(0)));
        assertThat(of(village, Shelf.ANSWERED)).hasSize(1);
    }

    @Test
    void a_verdict_needs_its_ground_and_to_wave_a_look_away_needs_a_paper() {
        RegionCode village = RegionCode.of("152222199201");
        List<HouseholdId> all = register.fill(village, 24, 2300, 1);
        runs.write(all, TOO_FAR);
        runs.run(village);
        Item item = of(village, Shelf.OPEN).get(0);
        Actor cadre = TestActors.cadreOf(village);

        assertThatThrownBy(() -> Acting.as(
                        cadre, () -> desk.close(new CloseItem(item.finding().id(), Verdict.CONFIRMED, " ", null))))
                .isInstanceOfSatisfying(
                        ItemRefused.class, refused -> assertThat(refused.key()).isEqualTo("refusal.recheck.ground"));
        assertThatThrownBy(() -> close(cadre, item, Verdict.UNFOUNDED, null))
                .isInstanceOfSatisfying(
                        ItemRefused.class, refused -> assertThat(refused.key()).isEqualTo("refusal.recheck.evidence"));
        assertThatThrownBy(() -> close(TestActors.regionOf(village), item, Verdict.CONFIRMED, null))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(
                        () -> close(TestActors.cadreOf(RegionCode.of("152222199202")), item, Verdict.CONFIRMED, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Acting.as(cadre, () -> desk.progress(RegionCode.of("152222199202"), Instant.EPOCH)))
                .isInstanceOf(OutOfArea.class);
        assertThat(of(village, Shelf.OPEN)).hasSize(1);
    }

    private AreaProgress progress(RegionCode village, Instant since) {
        return Acting.as(TestActors.cadreOf(village), () -> desk.progress(village, since))
                .get(0);
    }

    private Long photo(RegionCode village) {
        byte[] bytes = pixels();
        return Acting.as(
                TestActors.cadreOf(village),
                () -> evidence.store(new StoreEvidence(village, null, EvidenceKind.VISIT_PHOTO, "a.png", bytes))
                        .id()
                        .serial());
    }

    private static byte[] pixels() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
