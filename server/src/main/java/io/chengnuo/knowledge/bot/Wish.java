package io.chengnuo.knowledge.bot;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What somebody wants of the bot besides an answer, read from a line. */
enum Wish {
    /** A person. */
    PERSON,
    /** The choices from the beginning. */
    MENU,
    /** Says that the answer helped. */
    HELPED,
    /** Says that it did not. */
    NOT_HELPED,
    /** To stop the form that is being filled. */
    STOP,
    /** None of these: it is about something. */
    NONE;

    private static final Pattern ASKS_FOR_PERSON = Pattern.compile(
            "(?:转|找|要|叫|接|请|换|来)(?:接|个|一个|一下|到)?(?:人工|真人|客服|坐席|座席|专员|经理)|人工(?:客服|服务|坐席|座席)|和人(?:说|谈|聊)|跟人(?:说|谈|聊)"
                    + "|^人工$|^真人$|^转人工|^客服$"
                    + "|\\b(?:(?:talk|speak|connect|transfer)\\b.{0,20}\\b(?:human|person|agent|someone|somebody|representative)"
                    + "|(?:real|live) (?:person|human|agent)|^human$|^agent$|^operator$|^person$)",
            Pattern.CASE_INSENSITIVE);
    /** "不要转人工" is no wish for one. */
    private static final Pattern REFUSES_PERSON = Pattern.compile("(?:不要|不用|不想|别|无需|不必)(?:帮我|给我)?(?:转|找|接|要)?(?:到)?人工");

    private static final Pattern MENU_WORDS =
            Pattern.compile("(?:菜单|目录|首页|主菜单|返回|你好|您好|在吗|在么|嗨|哈喽|menu|home|hi|hello|hey)(?:呀|啊|吗)?");
    private static final Pattern HELPED_WORDS = Pattern.compile(
            "(?:有用|有帮助|解决了|已解决|明白了|知道了|可以了|好的谢谢|谢谢|谢谢你|感谢|helpful|yes it helped|that helped|thanks|thank you|solved)(?:了|啦|啊)?");
    private static final Pattern NOT_HELPED_WORDS = Pattern.compile(
            "(?:没用|没有用|无用|不对|不是这个|没解决|没有解决|没帮助|没有帮助|答非所问|not helpful|no help|wrong|that did not help|that didn't help|useless)(?:啊|呀|的)?");
    private static final Pattern STOP_WORDS = Pattern.compile("取消|算了|不登记了|退出|cancel|stop|quit|never mind");
    private static final Pattern CHOICE = Pattern.compile("(?:选|第)?\\s*([0-9]{1,2})\\s*[.、)）号个]?");

    static Wish of(String words) {
        var said = plain(words);
        if (said.isEmpty()) {
            return MENU;
        }
        if (ASKS_FOR_PERSON.matcher(said).find()
                && !REFUSES_PERSON.matcher(said).find()) {
            return PERSON;
        }
        if (NOT_HELPED_WORDS.matcher(said).matches()) {
            return NOT_HELPED;
        }
        if (HELPED_WORDS.matcher(said).matches()) {
            return HELPED;
        }
        if (MENU_WORDS.matcher(said).matches()) {
            return MENU;
        }
        return STOP_WORDS.matcher(said).matches() ? STOP : NONE;
    }

    /** The number of a choice, when the line is nothing else. */
    static OptionalInt choice(String words) {
        var chosen = CHOICE.matcher(words.strip().replace('０', '0'));
        return chosen.matches() ? OptionalInt.of(Integer.parseInt(chosen.group(1))) : OptionalInt.empty();
    }

    private static String plain(String words) {
        return words.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s]+", " ").replaceAll("[!！。.?？~～,，]+$", "");
    }
}
