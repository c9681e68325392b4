<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Veerkracht</name>
    <message>
        <source>VALUE_FIELDS has “{part}”; write indicator=column pairs with ; between them, such as onv=score;corp=p_wcorpw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VALUE_FIELDS names “{indicator}”, which is no indicator; the indicators are {indicators}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} has no areas; choose a layer with a polygon per area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}: the field “{column}” holds no codes; name the field with the area codes (AREA_CODE).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} does not say of which year its values are; give the year in YEAR, or name the column with the year in YEAR_FIELD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} has more than one row for {codes}; keep one row per area and year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} has no column with the year; the year {year} was taken from its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} has no column “{column}”; its columns are {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} has no row with a value like “{pattern}” in column “{column}”; take the release with Leefbaarometer 3.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} has no rows; choose a table with a row per area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} has no year; its values were taken as those of {year}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} has the area names of several divisions ({names}), so that one code may mean two areas. Its columns are {columns}. Load each division by itself with “Load indicators”, and name its columns in CODE_FIELD and VALUE_FIELDS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} is not recognised: it has codes in “{code}” but no indicator that is known. Its columns are {columns}. Run “Load indicators” on it and name the columns in VALUE_FIELDS, such as onv=score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} is not recognised: no column holds area codes. Its columns are {columns}. Name the column with the codes (AREA_CODE for areas; CODE_FIELD of “Load indicators” for a table).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}, row {row}, column “{column}”: {value:g} cannot be right, since {indicator} lies between {lowest} and {highest}. Correct the value, or check that this is the right column and decimal mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}, row {row}, column “{column}”: “{value}” is not a number. Correct it, or leave it empty where the value is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}, row {row}, column “{column}”: “{value}” is not a year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}: column “{column}” holds no codes; name the column with the area codes (CODE_FIELD).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}: column “{column}” should hold JSON objects with the scores but cannot be read; download the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}: {count} rows of an older version (column “{column}”) were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}: {count} rows of {words} were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}: {count} rows without an area code were left out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
