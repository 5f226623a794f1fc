package org.jiandang.web.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A removal is proposed on its page with cause and paper; what is no wrong entry is sent to an exit. */
@WebTest
class RemovalPagesTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222102206");
    private static final byte[] SHEET = sheet();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    HouseholdFixture households;

    @Test
    void a_removal_says_what_is_missing_and_begins_when_cause_and_paper_are_there() {
        HouseholdId id = households.registered(VILLAGE, Cards.of(aHousehold()));
        assertThat(body(get("/households/" + id, cadre()))).contains("/removals/begin");
        HtmlCheck.assertSound(body(get("/removals/new?household=" + id, cadre())));

        assertThat(body(proposed(id, false, Map.of("statement", "识别前已在旗里有商品房"))))
                .as("what is missing is said, what was typed stays")
                .contains("field-error", "识别前已在旗里有商品房");
        Map<String, String> typed = Map.of("cause", "RED_LINE", "acquired", "2010-01-01", "statement", "识别前已在旗里有商品房");
        assertThat(body(proposed(id, false, typed))).as("no paper").contains("field-error");
        assertThat(body(proposed(
                        id, true, Map.of("cause", "RED_LINE", "acquired", "2015-03-01", "statement", "识别后购房"))))
                .contains("识别时没有错，不应剔除", "请按脱贫退出办理");
        assertThat(body(get("/removals", cadre())))
                .doesNotContain(households.view(id).register().householdNo());

        String opened = proposed(id, true, typed).getResponse().getRedirectedUrl();
        assertThat(opened).startsWith("/cases/152222-");
        String file = body(get(opened, cadre()));
        HtmlCheck.assertSound(file);
        assertThat(org.jsoup.Jsoup.parse(file).select("nav [aria-current]").eachAttr("href"))
                .as("where the page of a case belongs")
                .contains("/removals");
        assertThat(body(get("/removals", township()))).contains(opened);
        assertThat(body(get("/", township())))
                .as("in the queue of the township")
                .contains(opened);
        assertThat(body(proposed(id, true, typed))).as("twice").contains("alert-danger");
        assertThat(households.view(id).standing().status()).isEqualTo(HouseholdStatus.POOR);

        RequestPostProcessor neighbour = signedIn.as(Role.VILLAGE_CADRE, "152221103201");
        assertThat(get(opened, neighbour)).hasStatus(404);
        assertThat(get("/removals/new?household=" + id, neighbour)).hasStatus(404);
        assertThat(body(get("/removals", neighbour))).doesNotContain(opened);
        assertThat(get("/removals/new?household=" + id, township()))
                .as("the township decides and does not propose")
                .hasStatus(403);
    }

    @Test
    void a_household_that_only_applied_is_not_removed() {
        HouseholdId id = households.applicant(VILLAGE, Cards.of(aHousehold()));
        assertThat(body(proposed(
                        id, true, Map.of("cause", "RED_LINE", "acquired", "2010-01-01", "statement", "识别前已有商品房"))))
                .contains("不能办理此事项");
    }

    private MvcTestResult proposed(HouseholdId id, boolean paper, Map<String, String> fields) {
        var request = mvc.post().uri("/removals").multipart();
        if (paper) {
            request.file(new MockMultipartFile("proof", "paper.png", "image/png", SHEET));
        }
        request.param("household", id.toString())
                .param("_submit", UUID.randomUUID().toString())
                .with(cadre())
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(String uri, RequestPostProcessor who) {
        return mvc.get().uri(uri).with(who).exchange();
    }

    private RequestPostProcessor cadre() {
        return signedIn.as(Role.VILLAGE_CADRE, VILLAGE.value());
    }

    private RequestPostProcessor township() {
        return signedIn.as(Role.TOWNSHIP_REVIEWER, "152222102");
    }

    private static String body(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static byte[] sheet() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
