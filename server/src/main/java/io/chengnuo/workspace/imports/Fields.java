package io.chengnuo.workspace.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The fields a file can fill, and the names their columns usually have in Chinese and English exports. */
final class Fields {

    private static final Map<String, List<String>> WHO = names(
            "customerName", "customer name,caller name,requester,contact name,reporter,客户名称,客户姓名,联系人,报修人,来电人",
            "customerPhone", "customer phone,caller phone,phone,phone number,mobile,contact phone,联系电话,客户电话,手机,手机号,电话",
            "customerEmail", "customer email,requester email,email,e-mail,mail,邮箱,客户邮箱,电子邮箱",
            "customerNumber", "customer number,customer id,account,caller id,客户编号,客户号,会员号");

    private static final Map<String, List<String>> TICKETS = names(
            "key", "key,unique key,id,number,ticket number,ticket id,case number,incident number,编号,工单号,工单编号,单号",
            "subject", "subject,title,summary,short description,主题,标题,摘要,问题标题",
            "body", "body,description,details,content,resolution description,内容,描述,问题描述,详情",
            "category", "category,type,complaint type,request type,类别,分类,类型,问题类型",
            "problemClass", "problem class,问题类别",
            "urgency", "urgency,紧急程度,紧急度",
            "impact", "impact,影响,影响范围",
            "channel", "channel,contact type,source,渠道,来源",
            "openedAt", "opened at,opened,open date,opendate,created date,created at,created,创建时间,受理时间,提交时间,来电时间",
            "answeredAt", "answered at,first response,first response at,首次响应时间,首响时间",
            "deliveredAt", "resolved at,delivered at,resolved,解决时间,处理完成时间,完成时间",
            "closedAt", "closed at,closed date,closedate,closed,关闭时间,结束时间,办结时间",
            "team", "team,group,assignment group,agency,处理部门,处理组,班组",
            "handler", "handler,assignee,assigned to,agent,处理人,坐席,经办人");

    private static final Map<String, List<String>> CUSTOMERS = names(
            "key", "key,id,rec id,record id,客户id,记录号",
            "name", "name,full name,customer,company,客户名称,姓名,名称,单位名称,公司名称",
            "kind", "kind,type,客户类型",
            "tier", "tier,level,客户等级,级别",
            "phone", "phone,phone number,mobile,telephone,tel,电话,手机,手机号,联系电话",
            "email", "email,e-mail,mail,邮箱,电子邮箱",
            "wechat", "wechat,weixin,微信,微信号",
            "number", "number,customer number,account number,客户编号,客户号,会员号",
            "street", "street,address,address 1,street address,地址,详细地址,联系地址",
            "streetMore", "address 2,street 2,地址2",
            "district", "district,suburb,borough,区,区县",
            "city", "city,town,城市,市",
            "province", "province,state,region,省,省份",
            "postcode", "postcode,zip,zip code,postal code,邮编,邮政编码",
            "country", "country,国家",
            "birthDate", "birth date,date of birth,birthday,dob,出生日期,生日",
            "documentNumber", "document number,id number,soc sec id,证件号,身份证号",
            "industry", "industry,行业",
            "headcount", "headcount,company size,规模,人数",
            "notes", "notes,remarks,comment,备注,说明");

    private static final Map<String, List<String>> REGISTER = names(
            "key", "key,id,number of record,编号,记录号",
            "kind", "kind,type,事项,类别,类型",
            "title", "title,name,subject,名称,标题,主题",
            "unit", "unit,entity,department,单位,部门",
            "day", "day,date,日期,登记日期",
            "begins", "begins,begin,started at,from,开始时间,发生时间,发现时间",
            "ends", "ends,end,ended at,to,结束时间,恢复时间,处理完毕时间",
            "number", "number,value,result,数值,结果,分子,数量",
            "outOf", "out of,base,total,分母,基数,总数",
            "note", "note,notes,remarks,备注,说明");

    static Set<String> of(ImportKind kind) {
        return synonyms(kind).keySet();
    }

    static Set<String> required(ImportKind kind) {
        return switch (kind) {
            case CUSTOMERS -> Set.of("name");
            case TICKETS -> Set.of("subject");
            case REGISTER -> Set.of("kind", "title");
        };
    }

    /** Which column seems to mean which field; the first column under a field's name gets it. */
    static Map<String, FieldRule> guessed(ImportKind kind, List<String> header) {
        var guessed = new LinkedHashMap<String, FieldRule>();
        synonyms(kind)
                .forEach((field, names) -> header.stream()
                        .filter(column -> plain(column).equals(plain(field)) || names.contains(plain(column)))
                        .findFirst()
                        .ifPresent(column -> guessed.put(field, FieldRule.of(column))));
        return guessed;
    }

    private static Map<String, List<String>> synonyms(ImportKind kind) {
        return switch (kind) {
            case CUSTOMERS -> CUSTOMERS;
            case REGISTER -> REGISTER;
            case TICKETS -> {
                var all = new LinkedHashMap<>(TICKETS);
                all.putAll(WHO);
                yield all;
            }
        };
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static Map<String, List<String>> names(String... fieldsAndNames) {
        var names = new LinkedHashMap<String, List<String>>();
        for (var i = 0; i < fieldsAndNames.length; i += 2) {
            names.put(
                    fieldsAndNames[i],
                    List.of(fieldsAndNames[i + 1].split(",")).stream()
                            .map(Fields::plain)
                            .toList());
        }
        return java.util.Collections.unmodifiableMap(names);
    }

    private Fields() {}
}
