package io.chengnuo.policy.print;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The one style the file needs: headings that Word knows as headings. */
final class Styles {

    static final String HEADING = "Heading1";

    private Styles() {}

    static void add(XWPFDocument word) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(HEADING);
        style.addNewName().setVal("heading 1");
        style.addNewQFormat();
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
        var heading = new XWPFStyle(style);
        heading.setType(STStyleType.PARAGRAPH);
        word.createStyles().addStyle(heading);
    }
}
