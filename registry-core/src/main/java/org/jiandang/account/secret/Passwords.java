package org.jiandang.account.secret;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.sourceforge.pinyin4j.PinyinHelper;
import org.jiandang.account.AccountRefused;
import org.jiandang.account.AccountRefused.Reason;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.Regions;
import org.springframework.stereotype.Component;

/** Checks passwords and takes new ones: by {@link PasswordRule}, with the words of their account, and none of the last five again. */
@Component
public class Passwords {

    private static final int REMEMBERED = 5;
    private static final int SHORTEST_WORD = 2;

    private final PasswordHash hashes;
    private final PasswordHistory history;
    private final Regions regions;

    Passwords(PasswordHash hashes, PasswordHistory history, Regions regions) {
        this.hashes = hashes;
        this.history = history;
        this.regions = regions;
    }

    /** Whether the typed password is the one of the hash, character for character. */
    public boolean matches(String typed, String hash) {
        return hashes.matches(normal(typed), hash);
    }

    /** The work of a check for nobody's password. */
    public void pretend(String typed) {
        hashes.pretend(normal(typed));
    }

    public boolean isOutdated(String hash) {
        return hashes.isOutdated(hash);
    }

    /** The hash of a password that was right, made anew with the parameters of today. */
    public String renewed(String typed) {
        return hashes.hash(normal(typed));
    }

    /** The hash of a new password; refuses a weak one, and one that the account has had lately. */
    public String choose(String login, String name, RegionCode area, String password) {
        List<String> words = new ArrayList<>(List.of(login, name));
        regions.path(area).forEach(region -> words.addAll(wordsOf(region)));
        String normal = PasswordRule.accept(password, words);
        if (history.latest(login, REMEMBERED).stream().anyMatch(old -> hashes.matches(normal, old))) {
            throw new AccountRefused(Reason.PASSWORD_USED, REMEMBERED);
        }
        return hashes.hash(normal);
    }

    /** Keeps a chosen password's hash, in the running transaction. */
    public void remember(String login, String hash) {
        history.add(login, hash);
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /** The name without its kind (县, 旗 …), in characters and in letters. */
    private static List<String> wordsOf(Region region) {
        String name = region.name().replaceFirst("(自治区|自治州|地区|省|盟|市|自治县|县|自治旗|旗|区|苏木|镇|乡|街道|嘎查|村)$", "");
        if (name.length() < SHORTEST_WORD) {
            return List.of();
        }
        String letters = name.codePoints()
                .mapToObj(c -> Stream.ofNullable(PinyinHelper.toHanyuPinyinStringArray((char) c))
                        .map(all -> all[0].replaceAll("\\d", ""))
                        .findFirst()
                        .orElse(Character.toString(c)))
                .reduce("", String::concat)
                .replace("u:", "v")
                .toLowerCase(Locale.ROOT);
        return List.of(name, letters);
    }
}
