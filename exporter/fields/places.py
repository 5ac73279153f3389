"""Names of states and countries, as they stand behind a town."""

import re

_COUNTRIES = r"""
    USA | U\.S\.A\. | UK | England | Scotland | Wales | Ireland | Canada | Australia | New\sZealand | India
    | China | Japan | Mexico | México | Brazil | Brasil | Argentina | Chile | Colombia | Peru | Venezuela
    | Ecuador | Uruguay | Bolivia | Cuba | Costa\sRica | Spain | España | Portugal | Italy | Italia | France
    | Germany | Deutschland | Austria | Switzerland | Belgium | Netherlands | The\sNetherlands | Luxembourg
    | Denmark | Sweden | Norway | Finland | Iceland | Poland | Hungary | Romania | Bulgaria | Croatia
    | Slovenia | Slovakia | Serbia | Czech\sRepublic | Lithuania | Latvia | Estonia | Russia | Ukraine
    | Turkey | Greece | Cyprus | Malta | Israel | Egypt | Jordan | Lebanon | Palestine | Syria | Iraq | Iran
    | Kuwait | Qatar | Saudi\sArabia | UAE | Morocco | Tunisia | Algeria | Sudan | South\sAfrica | Nigeria
    | Kenya | Ghana | Uganda | Tanzania | Ethiopia | Senegal | Botswana | Zimbabwe | Pakistan | Bangladesh
    | Nepal | Sri\sLanka | Singapore | Malaysia | Indonesia | Philippines | Thailand | Vietnam | Korea
    | Taiwan
"""
_STATES = r"""
    [A-Z]{2} | [A-Z]\.\s?[A-Z]\. | Mass\.? | Calif\.? | Conn\.? | Ill\.? | Md\.? | Mich\.? | Minn\.? | Pa\.? | Va\.?
    | Tex\.? | California | New\sJersey | Connecticut
"""
COUNTRY = re.compile(_COUNTRIES, re.VERBOSE)
STATE = re.compile(f"{_STATES} | {_COUNTRIES}", re.VERBOSE)
