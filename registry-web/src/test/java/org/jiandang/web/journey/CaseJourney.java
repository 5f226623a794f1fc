package org.jiandang.web.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import org.jiandang.persistence.cases.CaseWalk;
import org.jiandang.persistence.cases.HouseholdFixture;
import org.jiandang.serial.Serials;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What people do with cases: evidence, decisions, notices. The one case of the journey is {@link #place}. */
abstract class CaseJourney extends Journey {

    @Autowired
    CaseWalk walk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Serials serials;

    @Autowired
    private PlatformTransactionManager transactions;

    /** Where the case is, {@code /cases/152222-1}. */
    String place = "";

    final HouseholdFixture aHousehold() {
        return new HouseholdFixture(jdbc, serials, transactions, VILLAGE);
    }

    /** Signs in on a day and opens the case. */
    final void comes(String login, LocalDate day) {
        itIs(day);
        signIn(login);
        open(place);
    }

    final String key() {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    final void photograph(String field) {
        page.setInputFiles("[name='" + field + "']", new FilePayload("photo.png", "image/png", picture()));
    }

    /** Leaves of all boxes with the name only the one with the value. */
    final void onlyThis(String boxes, String value) {
        for (Locator box : page.locator(boxes).all()) {
            box.setChecked(value.equals(box.getAttribute("value")) || value.equals(box.getAttribute("name")));
        }
    }

    /** Chooses a decision on the page of the case and sends it. */
    final void decide(String action, String opinion) {
        page.check("#decide-" + action);
        page.fill("[name='decide.opinion']", opinion);
        press("提交审核意见");
    }

    /** The second cadre or the township prepares the sheet, hangs it up and takes its picture. */
    final void postNotice() {
        follow(link("拟制并张贴公示"));
        onlyThis("[name=cases]", key());
        press("生成公示单");
        photograph("photo");
        page.fill("[name=firstVerifier]", "示例两委委员");
        page.fill("[name=secondVerifier]", "示例工作队员");
        press("确认已张贴");
    }

    private static byte[] picture() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
